// On paper the map is made as small as one page asks for: A4 landscape, 1122 × 793 pixels, less the margins and some slack.
const page = { width: 1122 - 62, height: 793 - 66 - 10, least: 0.03 };

function beforePrint() {
  const root = document.documentElement, body = document.body;
  root.classList.add("printing");
  // Text does not shrink by exactly the scale, so each scale is tried.
  for (state.zoom = 1; state.zoom > page.least; state.zoom *= 0.92) {
    root.style.zoom = state.zoom;
    body.style.width = `${page.width / state.zoom}px`;
    if (body.getBoundingClientRect().height <= page.height) break;
  }
  draw();
}

function afterPrint() {
  document.documentElement.classList.remove("printing");
  document.documentElement.style.zoom = document.body.style.width = "";
  state.zoom = 1;
  redraw();
}
