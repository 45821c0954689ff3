// One canvas for everything on the map. While it is dragged or zoomed only the canvas as a whole is moved; it is drawn anew
// when the map rests, a little beyond what is seen, so that a drag shows no edge.
/* global L */
import { alongTheSphere, metresPerPixel, worldOf } from "./geo.js";
import { palette, Sprites } from "./sprites.js";

const BEYOND = 0.2;

export const Drawing = L.Layer.extend({
  initialize() {
    Object.assign(this, { ground: null, spots: null, actors: {}, chosen: "", over: null, box: null, line: [] });
  },

  onAdd(map) {
    this.canvas = L.DomUtil.create("canvas", "drawing leaflet-zoom-animated", this.getPane());
    this.canvas.setAttribute("aria-hidden", "true");
    this.ctx = this.canvas.getContext("2d");
    this.refreshColours();
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"]) {
      matchMedia(query).addEventListener("change", () => { this.refreshColours(); this.soon(); });
    }
    map.whenReady(() => this.redraw());
  },

  getEvents() {
    return { moveend: this.redraw, move: this.follow, zoom: this.stretch, zoomanim: this.stretch, resize: this.redraw };
  },

  refreshColours() {
    this.colours = palette();
    this.sprites = new Sprites(this.colours, this.density());
  },

  density: () => Math.min(window.devicePixelRatio || 1, 2),

  // Several reasons to draw within one frame are one drawing.
  soon() {
    this.waiting ??= requestAnimationFrame(() => this.redraw());
  },

  follow() {
    if (this.scaleNow() !== 1 || !this.view) return;
    const size = this._map.getSize();
    const corner = this._map.containerPointToLayerPoint([0, 0]).subtract(this.corner);
    if (corner.x < 0 || corner.y < 0 || corner.x + size.x > this.width || corner.y + size.y > this.height) this.soon();
  },

  scaleNow() {
    return this._map.getZoomScale(this._map.getZoom(), this.zoom);
  },

  stretch(event) {
    if (!this.view) return;
    // The spots of the zoom it goes to are worked out now, so that the frame at its end has only to draw them.
    if (event.center) this.spots?.at(event.zoom);
    const { zoom, center } = event.center ? event : { zoom: this._map.getZoom(), center: this._map.getCenter() };
    const offset = this._map._latLngToNewLayerPoint(this.cornerAt, zoom, center);
    L.DomUtil.setTransform(this.canvas, offset, this._map.getZoomScale(zoom, this.zoom));
  },

  // Where the canvas lies: its corner in the map's own layer, in degrees, and in the world's pixels.
  place() {
    const size = this._map.getSize();
    const beyond = size.multiplyBy(BEYOND).round();
    this.corner = this._map.containerPointToLayerPoint([0, 0]).subtract(beyond).round();
    this.cornerAt = this._map.layerPointToLatLng(this.corner);
    this.zoom = this._map.getZoom();
    [this.width, this.height] = [size.x + 2 * beyond.x, size.y + 2 * beyond.y];
    const density = this.density();
    if (density !== this.sprites.density) this.refreshColours();
    const [width, height] = [Math.round(this.width * density), Math.round(this.height * density)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      Object.assign(this.canvas, { width, height });
      Object.assign(this.canvas.style, { width: `${this.width}px`, height: `${this.height}px` });
    }
    L.DomUtil.setTransform(this.canvas, this.corner, 1);
    this.origin = this._map.getPixelOrigin().add(this.corner);
    this.view = { left: this.origin.x, top: this.origin.y, right: this.origin.x + this.width, bottom: this.origin.y + this.height };
  },

  redraw() {
    cancelAnimationFrame(this.waiting);
    this.waiting = undefined;
    if (!this._map?._loaded) return;
    this.place();
    const { ctx, zoom, origin, colours } = this;
    const density = this.density();
    ctx.setTransform(density, 0, 0, density, 0, 0);
    ctx.clearRect(0, 0, this.width, this.height);
    if (this.ground) {
      this.ground.draw(ctx, { origin, zoom, density, colours, chosen: this.chosen, over: this.over });
      this.ground.names(ctx, { origin, zoom, colours, taken: (...box) => this.spots?.touches(zoom, ...box) ?? false });
    }
    this.shapes();
    if (this.spots) {
      const seen = this.spots.within(zoom, this.view);
      this.areas(seen);
      for (const spot of seen) this.sprites.draw(ctx, spot, this.actors, spot.x - origin.x, spot.y - origin.y);
    }
    this.fire("drawn");
  },

  // Places known only roughly are areas of their true size; those of one actor run together, so that doubt does not add up
  // to certainty. Left out while the sign alone is larger.
  areas(seen) {
    const kinds = new Map();
    for (const spot of seen) {
      for (const place of spot.places) {
        const radius = place.radius / metresPerPixel(place.lat, this.zoom);
        if (radius < 13 || !place.here.length) continue;
        const [{ actor, presence }] = place.here;
        const key = `${this.actors[actor].hue} ${presence} ${spot.alone}`;
        let kind = kinds.get(key);
        if (!kind) kinds.set(key, (kind = { hue: this.actors[actor].hue, presence, edged: spot.alone, path: new Path2D() }));
        const [x, y] = [place.x * 2 ** this.zoom - this.origin.x, place.y * 2 ** this.zoom - this.origin.y];
        kind.path.moveTo(x + radius, y);
        kind.path.arc(x, y, radius, 0, 2 * Math.PI);
      }
    }
    for (const { hue, presence, edged, path } of kinds.values()) this.area(path, this.colours.hue(hue), presence === "possible", edged);
  },

  // Edges only where they can be told from one another.
  area(path, colour, possible, edged) {
    const { ctx } = this;
    Object.assign(ctx, { fillStyle: colour, strokeStyle: colour, lineWidth: 1, globalAlpha: possible ? 0.07 : 0.14 });
    ctx.fill(path);
    ctx.globalAlpha = 0.4;
    if (edged) {
      ctx.setLineDash(possible ? [3, 3] : []);
      ctx.stroke(path);
      ctx.setLineDash([]);
    }
    ctx.globalAlpha = 1;
  },

  pixel(lat, lon) {
    const { x, y } = worldOf(lat, lon);
    return [x * 2 ** this.zoom - this.origin.x, y * 2 ** this.zoom - this.origin.y];
  },

  // The box that narrows, and the line that measures.
  shapes() {
    const { ctx, box, line, colours } = this;
    Object.assign(ctx, { strokeStyle: colours.accent, fillStyle: colours.accent, lineWidth: 2 });
    if (box) {
      const [left, top] = this.pixel(box[3], box[0]);
      const [right, bottom] = this.pixel(box[1], box[2]);
      ctx.setLineDash([7, 4]);
      ctx.strokeRect(left, top, right - left, bottom - top);
      ctx.setLineDash([]);
    }
    if (line.length === 2) {
      ctx.beginPath();
      for (const point of alongTheSphere(...line)) ctx.lineTo(...this.pixel(...point));
      ctx.stroke();
    }
    for (const point of line) {
      ctx.beginPath();
      ctx.arc(...this.pixel(...point), 4.5, 0, 2 * Math.PI);
      ctx.fill();
    }
  },
});
