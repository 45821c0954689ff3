// Mouse and finger on the map: what lies under them is shown, opened, or narrows to its region.
import { words } from "../words.js";

const say = words("explorer");
const CLICK = 300; // the click that ends a drag of the box comes within this time

export function listen(board, drawing, chosen, view) {
  const { map, frame } = board;
  const { tools, card } = chosen;
  let last = null;

  function under(event) {
    const at = map.project(event.latlng, map.getZoom());
    return drawing.spots?.under(map.getZoom(), at.x, at.y, event.originalEvent?.pointerType === "touch" ? 9 : 3) ?? null;
  }

  function over(region) {
    if (region === drawing.over) return;
    drawing.over = region;
    frame.title = region ? say(view.get("region") === region.slug ? "regionBack" : "region", { name: region.name }) : "";
    drawing.soon();
  }

  map.on("mousemove", (event) => {
    const spot = tools.mode === "box" ? null : under(event);
    if (spot && spot !== last) chosen.preview(spot);
    else if (last && !spot) card.leave();
    last = spot;
    over(spot || tools.mode ? null : (drawing.ground?.regionAt(event.latlng.lat, event.latlng.lng) ?? null));
    frame.classList.toggle("on-spot", Boolean(spot || drawing.over));
  });
  map.on("mouseout", () => {
    last = null;
    card.leave();
    over(null);
  });
  map.on("click", (event) => {
    if (Date.now() - (tools.done ?? 0) < CLICK || tools.mode === "box") return;
    const spot = under(event);
    if (spot) chosen.open(spot);
    else if (tools.mode) tools.take([event.latlng.lat, event.latlng.lng]);
    else if (card.pinned) card.close();
    else narrow(drawing.ground?.regionAt(event.latlng.lat, event.latlng.lng));
  });

  // A region narrows; the same again is the way back, as is its sign among the filters.
  function narrow(region) {
    if (region) view.change({ region: view.get("region") === region.slug ? "" : region.slug });
  }

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || card.box.hidden) return;
    if (card.pinned) card.close();
    else card.hide();
  });
}
