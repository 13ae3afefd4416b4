// Search, "far only" and the table.
const form = () => document.querySelector(".tools");

function textOf(chip) {
  const row = rowOf(chip.id), head = row && row.cells[0];
  const place = chip.el.closest(".place"), group = chip.el.closest(".group");
  const label = group && (group.querySelector(".label") || group.querySelector("summary"));
  const title = place && place.querySelector("h4");
  return [chip.el, head, title, label].map(el => el && el.textContent).join(" ").toLowerCase();
}

function filter() {
  const stack = state.stack;
  if (!stack) return;
  const words = form().elements.search.value.toLowerCase().split(/\s+/).filter(Boolean), farOnly = form().elements.far.checked;
  const isFiltered = farOnly || words.length > 0;
  const farEnds = new Set(stack.links.filter(link => link.kind === "far").flatMap(link => [link.from, link.to]));
  let shown = 0;
  const rows = new Map([...stack.section.querySelectorAll(".rows tbody tr")].map(row => [row.id, row]));
  const fitting = new Set();
  for (const chip of stack.chips.values()) {
    chip.text ||= textOf(chip);
    if (words.every(word => chip.text.includes(word)) && (!farOnly || farEnds.has(chip.id))) fitting.add(chip.id);
  }
  // The other ends of their links are shown, too: most who search for a resource want to know what it reads.
  const context = new Set();
  if (isFiltered && !farOnly) {
    for (const link of stack.links) {
      if (fitting.has(link.from) !== fitting.has(link.to)) context.add(fitting.has(link.from) ? link.to : link.from);
    }
  }
  for (const chip of stack.chips.values()) {
    const row = rows.get(chip.id), fits = fitting.has(chip.id);
    chip.el.classList.toggle("context", context.has(chip.id));
    chip.el.closest("li").hidden = !fits && !context.has(chip.id);
    if (row) row.hidden = !fits;
    shown += fits && row ? 1 : 0;
  }
  // From the innermost box out: one without anything to see is not shown, and one with few is open.
  const boxes = [...stack.map.querySelectorAll(".group, details, .zone, .place, .cloud")].reverse();
  for (const box of boxes) {
    const visible = [...box.querySelectorAll("li")].filter(item => !item.hidden).length;
    box.hidden = isFiltered && visible === 0;
    if (box.tagName !== "DETAILS") continue;
    box.dataset.wasOpen ??= box.open;
    box.open = isFiltered ? visible > 0 && visible <= 40 : box.dataset.wasOpen === "true";
  }
  form().elements.shown.value = isFiltered ? `${shown} of ${rows.size} resource${rows.size === 1 ? "" : "s"}` : "";
  redraw();
}
