// Moves the focus into the panel and back, and closes it with Escape. It never holds the focus: the page stays usable.
let panel = null;
let opener = null;

const onKey = event => {
  const target = event.target instanceof Element ? event.target : null;
  const isTaken = event.defaultPrevented || event.isComposing || target?.closest("[role=combobox], details[open], .mud-popover, dialog");
  if (event.key === "Escape" && !isTaken) {
    panel?.querySelector("[data-close]")?.click();
  }
};

// Charts measure the room that they have only when the window changes.
const remeasure = () => requestAnimationFrame(() => dispatchEvent(new Event("resize")));

export function opened(element, takesFocus) {
  const active = document.activeElement;
  if (takesFocus && active && !element.contains(active) && active !== document.body) {
    opener = active;
  }

  if (!panel) {
    document.addEventListener("keydown", onKey);
    remeasure();
  }

  panel = element;
  panel.scrollTop = 0;
  if (takesFocus) {
    panel.querySelector("h2")?.focus({ preventScroll: true });
  }
}

export function closed() {
  if (!panel) {
    return;
  }

  document.removeEventListener("keydown", onKey);
  panel = null;
  if (opener?.isConnected) {
    opener.focus({ preventScroll: true });
  }

  opener = null;
  remeasure();
}
