// The panel beside the map. What it shows is the resource's row of the table.
const headings = ["Where it lands, and why", "What it works on, and what works on it", "Findings"];
let opener = null;

function element(name, properties, ...children) {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
}

function openPanel(id) {
  const panel = document.querySelector(".panel"), row = rowOf(id);
  if (!row || !row.matches(".rows tr")) return false;
  const [head, ...cells] = row.cells, title = element("h2", { id: "panel-title" });
  title.append(head.querySelector(".name").cloneNode(true));
  const close = element("button", { className: "close", type: "button", textContent: "×", title: "Close (Escape)" });
  close.setAttribute("aria-label", "Close");
  close.addEventListener("click", () => select(null));
  const facts = element("div", { className: "facts" }, ...[...head.children].slice(1).map(child => child.cloneNode(true)));
  // The findings come first: they are what most clicks are for.
  const order = [2, 0, 1].filter(i => cells[i] && cells[i].textContent.trim());
  const copyOf = cell => element("div", {}, ...[...cell.cloneNode(true).childNodes]);
  const sections = order.flatMap(i => [element("h3", { textContent: headings[i] }), copyOf(cells[i])]);
  for (const section of sections) for (const withId of section.querySelectorAll("[id]")) withId.removeAttribute("id");
  panel.replaceChildren(title, close, facts, ...sections);
  panel.hidden = false;
  panel.scrollTop = 0;
  return true;
}

// Selects a resource by its id, or none.
function select(id, byUser = true) {
  const panel = document.querySelector(".panel"), before = state.selected;
  for (const chip of document.querySelectorAll("[aria-current]")) chip.removeAttribute("aria-current");
  state.selected = id && openPanel(id) ? id : null;
  if (state.selected) {
    const chip = state.stack.chips.get(id);
    if (chip) {
      chip.el.setAttribute("aria-current", "true");
      for (let el = chip.el.parentElement.closest("details"); el; el = el.parentElement.closest("details")) el.open = true;
      if (!byUser) chip.el.scrollIntoView({ block: "center" });
    }
    if (byUser) panel.focus({ preventScroll: true });
  } else {
    panel.hidden = true;
    if (before && opener && opener.isConnected) opener.focus();
    opener = null;
  }
  redraw();
}

function onClick(event) {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const id = link.getAttribute("href").slice(1);
  if (link.closest(".tabs")) {
    event.preventDefault();
    showStack(id);
  } else if (rowOf(id)) {
    event.preventDefault();
    if (!link.closest(".panel")) opener = link;
    select(id);
  }
}
