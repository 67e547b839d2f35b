// Moves the focus into the panel and back, and closes it. It never holds the focus: the page stays usable.
let panel = null;
let opener = null;
let fact = "";

const onKey = event => {
  const target = event.target instanceof Element ? event.target : null;
  const isTaken = event.defaultPrevented || event.isComposing || target?.closest("[role=combobox], details[open], .mud-popover, dialog");
  if (event.key === "Escape" && !isTaken) {
    panel?.querySelector("[data-close]")?.click();
  }
};

// How far back the page without its panel lies; 0 where it does not, or the browser does not tell.
const stepsBackTo = url => {
  const entries = window.navigation?.entries?.() ?? [];
  const now = window.navigation?.currentEntry?.index ?? 0;
  for (let index = now - 1; index >= 0 && entries[index].sameDocument; index--) {
    if (entries[index].url === url) {
      return now - index;
    }

    // Only numbers opened from the panel lie in between.
    if (!entries[index].url?.includes("fact=")) {
      break;
    }
  }

  return 0;
};

// Going back would also scroll to where the reader was when the panel was opened.
const keepScroll = () => {
  const { scrollX, scrollY } = window;
  addEventListener("popstate", () => requestAnimationFrame(() => scrollTo(scrollX, scrollY)), { once: true });
};

// A panel that is closed is behind the reader: the way back leads to what was before it.
const onClick = event => {
  const link = event.target instanceof Element ? event.target.closest("[data-close]") : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }

  event.preventDefault();
  const steps = stepsBackTo(link.href);
  if (steps > 0) {
    keepScroll();
    history.go(-steps);
  } else {
    Blazor.navigateTo(link.href, { replaceHistoryEntry: true });
  }
};

// Charts measure the room that they have only when the window changes.
const remeasure = () => requestAnimationFrame(() => dispatchEvent(new Event("resize")));

// The number that the panel is of, where the page came with its panel and nobody opened it.
const linkToFact = () => [...document.querySelectorAll("main a[href]")].find(link => link.href.endsWith(`fact=${fact}`));

// Nobody put the focus there: a page does when it is opened, and that may come after the reader's click.
const isUnchosen = active => active === document.body || active.matches("h1");

export function opened(element, takesFocus, key) {
  const active = document.activeElement ?? document.body;
  if (takesFocus && !isUnchosen(active) && !element.contains(active)) {
    opener = active;
  }

  if (!panel) {
    fact = key;
    document.addEventListener("keydown", onKey);
    remeasure();
  }

  if (panel !== element) {
    panel = element;
    panel.addEventListener("click", onClick);
  }

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
  // Not from a reader who is elsewhere on the page already: the panel itself goes a moment later.
  const active = document.activeElement ?? document.body;
  if (isUnchosen(active) || panel.contains(active)) {
    (opener?.isConnected ? opener : linkToFact())?.focus({ preventScroll: true });
  }

  panel = null;
  opener = null;
  remeasure();
}
