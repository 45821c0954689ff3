// The explorer: map, list and time are three drawings of one answer to what the page's address asks.
import { Answers, fetched } from "./answers.js";
import { Board } from "./board.js";
import { Chosen } from "./chosen.js";
import { Ground } from "./ground.js";
import { Keys } from "./keys.js";
import { Drawing } from "./layer.js";
import { fillForm, fillLinks, showList, showTab, startList } from "./list.js";
import { placesOf } from "./places.js";
import { listen } from "./pointer.js";
import { asks, View } from "./state.js";
import { Spots } from "./spots.js";
import { Time } from "./time.js";
import { Tools } from "./tools.js";
import { words } from "../words.js";

const say = words("explorer");
const page = document.getElementById("explorer");
const frame = document.getElementById("map");
const stage = frame.closest(".map-stage");
const notice = page.querySelector(".map-state");
const answers = new Answers();
const spans = new Answers();
let loading = Promise.resolve(); // of the answer to what the address asks now

const drawing = new Drawing();
const view = new View(changed);
const board = new Board(frame, view, page.dataset);
const { map } = board;
const chosen = new Chosen(stage, view, board, drawing, { tell, hasCoordinates: Boolean(page.dataset.coordinates) });
const tools = new Tools(map, stage, view, { coordinates: page.dataset.coordinates, drawing, showPoint: (at) => chosen.showPoint(at) });
const keys = new Keys(map, stage, {
  label: (spot) => chosen.spoken(spot),
  point: (spot) => map.latLngToLayerPoint(chosen.latLng(spot)),
  open: (spot) => chosen.open(spot, true),
  focused: (spot) => chosen.preview(spot),
  left: () => chosen.card.leave(),
  closer: (by) => board.closer(by),
});
Object.assign(chosen, { tools, keys });
const time = new Time(document.getElementById("time"), view, {
  loaded: () => loading,
  prefetch: (values) => answers.prefetch(view.askedWith(values)),
});

function tell(text) {
  notice.textContent = text;
  notice.hidden = !text;
}

function draw(answer) {
  const places = placesOf(answer);
  Object.assign(chosen, { known: answer, bySlug: new Map(places.map((place) => [place.slug, place])) });
  drawing.actors = answer.actors;
  drawing.spots = new Spots(places.filter((place) => place.lat !== null && place.here.length), stage.clientWidth < 600 ? 2 : 3);
  drawing.soon();
  showList(answer);
  time.span(answer.histogram, answer.first, answer.today);
  time.set(answer);
  page.dataset.state = "ready";
}

// What the address says besides the answer.
function follow(bringIntoView = false) {
  const regions = view.url.searchParams.getAll("region");
  drawing.chosen = regions.length === 1 ? regions[0] : "";
  drawing.soon();
  tools.show();
  fillForm(view);
  showTab(view.get("tab"));
  chosen.show(bringIntoView);
}

async function load(address) {
  try {
    const answer = await answers.of(address);
    if (address !== view.asked) return;
    draw(answer);
    tell("");
    follow();
  } catch (error) {
    if (error.name === "AbortError" || address !== view.asked) return;
    page.dataset.state = "failed";
    // What cannot be asked is explained by the page itself.
    if (error.refused) location.reload();
    else tell(say("failed"));
  }
}

async function loadSpan(address) {
  try {
    const answer = await spans.of(page.dataset.histogram + new URL(address, location.href).search);
    if (address !== view.asked) return;
    time.span(answer.histogram, chosen.known.first, chosen.known.today);
    time.set(chosen.known);
  } catch (error) {
    if (error.name !== "AbortError") tell(say("failed"));
  }
}

function changed(names, how) {
  fillLinks();
  if (how === "back") {
    time.halt();
    if (names.has("at")) board.show();
  }
  if (asks(names)) {
    const address = view.asked;
    page.dataset.state = "loading";
    loading = time.patience().then(() => load(address));
  } else if (names.has("from") || names.has("to")) loadSpan(view.asked);
  if (["region", "bbox", "base", "measure", "tab"].some((name) => names.has(name))) follow();
}

function inView() {
  const { min, max } = map.getPixelBounds();
  return drawing.spots.within(map.getZoom(), { left: min.x, top: min.y, right: max.x, bottom: max.y }, -6);
}

function pointFromList(slug) {
  const spot = slug && drawing.spots.spotOf(map.getZoom(), slug);
  if (spot && map.getBounds().contains(chosen.latLng(spot))) keys.circle(spot);
  else keys.ring.hidden = true;
}

// In one go the start would hold a slow phone up for a third of a second; between its parts it paints and hears taps.
const breath = () => new Promise((then) => { setTimeout(then); });

async function start() {
  await breath();
  board.show();
  map.addLayer(drawing);
  await breath();
  draw(JSON.parse(document.getElementById("explorer-answer").textContent));
  drawing.on("drawn", () => keys.soon(inView));
  listen(board, drawing, chosen, view);
  startList(view, { find: (slug) => chosen.find(slug), point: pointFromList });
  follow(!view.get("at"));
  drawing.ground = new Ground(await fetched(page.dataset.ground), Boolean(page.dataset.tiles));
  drawing.soon();
  page.dataset.ground = "drawn";
}

start().catch((error) => {
  page.dataset.state = "failed";
  tell(say("failedMap"));
  throw error;
});
