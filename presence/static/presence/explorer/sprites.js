// Signs for the canvas: each mark, number and colour is drawn once and then only copied.
import { SIGN } from "./spots.js";

const NAMES = ["paper", "ink", "ink-2", "line-2", "accent", "sea", "land", "abroad", "border", "on-hue"];

// The page's colours as they are now: the theme and forced colours decide.
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  const colours = Object.fromEntries(NAMES.map((name) => [name, read(name)]));
  return { ...colours, hue: (name) => read(name) || colours["ink-2"], font: getComputedStyle(document.body).fontFamily };
}

function outline(ctx, points) {
  ctx.beginPath();
  if (!points) ctx.arc(12, 12, 10, 0, 2 * Math.PI);
  else for (const pair of points.split(" ")) ctx.lineTo(...pair.split(",").map(Number));
  ctx.closePath();
}

export class Sprites {
  constructor(colours, density) {
    Object.assign(this, { colours, density, known: new Map() });
  }

  made(key, width, height, draw) {
    let canvas = this.known.get(key);
    if (!canvas) {
      canvas = document.createElement("canvas");
      canvas.width = Math.ceil(width * this.density);
      canvas.height = Math.ceil(height * this.density);
      const ctx = canvas.getContext("2d");
      ctx.scale(this.density, this.density);
      draw(ctx);
      this.known.set(key, canvas);
    }
    return canvas;
  }

  // The same sign as the page's: in a box of 24, with a thin edge of land around it so that neighbours stay apart.
  mark(slug, actor, solid, size) {
    return this.made(`${slug}|${solid}|${size}`, size, size, (ctx) => {
      const hue = this.colours.hue(actor.hue);
      ctx.scale(size / 24, size / 24);
      outline(ctx, actor.points);
      ctx.lineWidth = 3;
      ctx.strokeStyle = this.colours.land;
      ctx.stroke();
      ctx.fillStyle = solid ? hue : this.colours.land;
      ctx.fill();
      ctx.lineWidth = solid ? 1 : 1.9;
      if (!solid) ctx.setLineDash([3.4, 2.2]);
      ctx.strokeStyle = hue;
      ctx.stroke();
      ctx.fillStyle = solid ? this.colours["on-hue"] : hue;
      ctx.font = `700 ${actor.letters.length > 2 ? 8 : 11}px ${this.colours.font}`;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.fillText(actor.letters, 12, 12.7);
    });
  }

  // Digit by digit: numbers are many, digits few.
  digit(digit, strong) {
    return this.made(`#${digit}|${strong}`, SIGN.digit + 4, 16, (ctx) => {
      ctx.font = `${strong ? 700 : 400} 12px ${this.colours.font}`;
      ctx.fillStyle = strong ? this.colours.ink : this.colours["ink-2"];
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.fillText(digit, SIGN.digit / 2 + 1, 8.5);
    });
  }

  pill(ctx, left, top, width) {
    ctx.beginPath();
    ctx.roundRect(left + 0.5, top - 0.5, width, 24, 12);
    ctx.fillStyle = this.colours.paper;
    ctx.fill();
    Object.assign(ctx, { strokeStyle: this.colours["line-2"], lineWidth: 1 });
    ctx.stroke();
  }

  put(ctx, sprite, x, y) {
    ctx.drawImage(sprite, x, y, sprite.width / this.density, sprite.height / this.density);
  }

  draw(ctx, spot, actors, x, y) {
    let at = Math.round(x - spot.width / 2);
    const top = Math.round(y - 12);
    if (spot.alone) {
      for (const { actor, present } of spot.parts) {
        this.put(ctx, this.mark(actor, actors[actor], Boolean(present), SIGN.mark), at, top + 1);
        at += SIGN.mark + SIGN.gap;
      }
    } else {
      this.pill(ctx, at, top, Math.round(spot.width));
      at += 3;
      for (const { actor, present, possible } of spot.parts) {
        this.put(ctx, this.mark(actor, actors[actor], present > 0, SIGN.small), at, top + 3);
        at += SIGN.small + 1;
        if (present) at = this.number(ctx, String(present), true, at, top);
        if (possible) at = this.number(ctx, `+${possible}`, false, at, top);
        at += 4;
      }
    }
    if (spot.more) this.number(ctx, "…", false, at, top);
  }

  number(ctx, text, strong, at, top) {
    for (const digit of text) {
      this.put(ctx, this.digit(digit, strong), at, top + 4);
      at += SIGN.digit;
    }
    return at;
  }
}
