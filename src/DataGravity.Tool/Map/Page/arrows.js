// Draws the arrows between the boxes, where the browser's layout has put them. Links between the same two boxes are one arrow.
const SVG = "http://www.w3.org/2000/svg";
const ORDER = ["near", "unknown", "copy", "silent", "far"];
const WORDS = { near: "near", unknown: "not known", copy: "copies", silent: "not reported" };
const CROWD = 40;

function svgElement(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  if (text !== undefined) element.textContent = text;
  return element;
}

function bundle(stack) {
  const anchors = new Map(), arrows = new Map(), origin = stack.map.getBoundingClientRect();
  const anchorOf = (id, link) => {
    const el = standIn(stack.chips.get(id), link, stack.map);
    if (!el) return null;
    if (!anchors.has(el)) {
      const box = el.getBoundingClientRect(), side = el.closest(".side");
      anchors.set(el, {
        key: anchors.size,
        isData: !!side && side.classList.contains("data"),
        left: (box.left - origin.left) / state.zoom,
        right: (box.right - origin.left) / state.zoom,
        y: ((box.top + box.bottom) / 2 - origin.top) / state.zoom,
        isShown: box.width > 0,
        isBlock: el.classList.contains("quiet"),
      });
    }
    return anchors.get(el);
  };
  for (const link of stack.links) {
    const from = anchorOf(link.from, link), to = anchorOf(link.to, link);
    if (!from || !to || from === to || !from.isShown || !to.isShown) continue;
    const key = `${from.key} ${to.key} ${link.kind}`;
    if (!arrows.has(key)) arrows.set(key, { from, to, kind: link.kind, labels: new Set(), links: [] });
    const arrow = arrows.get(key);
    arrow.links.push(link);
    if (link.label) arrow.labels.add(link.label);
  }
  return [...arrows.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

// A curve from the side of a box that faces the aisle. Between two boxes of one column it goes out into the aisle and back.
function curveOf(arrow) {
  const { from, to } = arrow, x1 = from.isData ? from.right : from.left, x2 = to.isData ? to.right : to.left;
  // Arrows that leave at different heights turn at different distances, so that they do not run into one.
  const spread = 0.38 + (Math.round(from.y + to.y) % 7) * 0.05;
  const out = from.isData === to.isData ? 36 + Math.min(90, Math.abs(to.y - from.y) / 6) : Math.max(24, Math.abs(x2 - x1) * spread);
  return [[x1, from.y], [x1 + (from.isData ? out : -out), from.y], [x2 + (to.isData ? out : -out), to.y], [x2, to.y]];
}

function pointOn(curve, t) {
  const u = 1 - t, weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return [0, 1].map(axis => weights.reduce((sum, weight, i) => sum + weight * curve[i][axis], 0));
}

// The place for a label on a curve that hides no other label; null if there is none.
function freePlace(curve, width, taken) {
  for (const t of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]) {
    const [x, y] = pointOn(curve, t), box = { left: x - width / 2, right: x + width / 2, top: y - 9, bottom: y + 9 };
    if (!taken.some(other => other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom)) {
      taken.push(box);
      return box;
    }
  }
  return null;
}

function labelOf(arrow) {
  const isOfBlock = arrow.kind !== "far" && (arrow.from.isBlock || arrow.to.isBlock);
  if (isOfBlock) return arrow.links.length > 1 ? `${arrow.links.length} ${WORDS[arrow.kind]}` : "";
  const text = arrow.labels.size > 2 ? `${[...arrow.labels][0]} …` : [...arrow.labels].join(", ");
  return text && arrow.links.length > 1 ? `${text} ×${arrow.links.length}` : text;
}

function draw() {
  const stack = state.stack;
  if (!stack) return;
  const lines = [], tags = [], taken = [], arrows = bundle(stack);
  for (const arrow of arrows) {
    const curve = curveOf(arrow), [end, before] = [curve[3], pointOn(curve, 0.96)];
    const isOn = arrow.links.some(concerns);
    const name = kind => `${kind} ${arrow.kind}${isOn ? " on" : ""}`;
    const path = svgElement("path", { class: name("arrow"), d: `M${curve[0]}C${curve[1]} ${curve[2]} ${curve[3]}` });
    path.dataset.from = arrow.links[0].from;
    path.dataset.to = arrow.links[0].to;
    const toLeft = before[0] > end[0] ? 1 : -1;
    lines.push(path, svgElement("path", { class: name("tip"), d: `M${end}l${7 * toLeft} -4v8z` }));
    arrow.tag = { curve, name, text: labelOf(arrow) };
  }
  for (const { tag } of arrows.reverse()) {
    if (!tag.text) continue;
    const width = tag.text.length * 6.9 + 14, box = freePlace(tag.curve, width, taken);
    if (!box) continue;
    const group = svgElement("g", { class: tag.name("tag") });
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    group.append(svgElement("rect", { x: box.left, y: box.top, width, height: 18 }), svgElement("text", { x, y }, tag.text));
    tags.push(group);
  }
  stack.svg.classList.toggle("crowded", arrows.filter(arrow => arrow.kind === "far").length > CROWD);
  stack.svg.classList.toggle("picking", arrows.some(arrow => arrow.links.some(concerns)));
  stack.svg.replaceChildren(...lines, ...tags);
}

let isDue = false;
function redraw() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => { isDue = false; draw(); });
}
