// What has to work before, or without, the page's connection to the server: colours, the menu, keys.
(() => {
  const root = document.documentElement;
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const year = 365 * 24 * 3600;
  let watcher = null;
  let tab = null;

  const keep = (name, value) => {
    document.cookie = `${name}=${value};path=/;max-age=${year};samesite=lax`;
  };
  const scheme = () => root.dataset.theme || "system";
  const isDark = () => scheme() === "dark" || (scheme() === "system" && systemDark.matches);
  const tell = () => watcher?.invokeMethodAsync("ColoursChangedAsync", scheme(), isDark()).catch(() => { });
  const noteSystem = () => keep("scheme", systemDark.matches ? "dark" : "light");

  const tellTab = () => tab?.invokeMethodAsync("TabShownAsync", !document.hidden).catch(() => { });
  document.addEventListener("visibilitychange", tellTab);

  noteSystem();
  systemDark.addEventListener("change", () => {
    noteSystem();
    tell();
  });

  window.indicatorDash = {
    // Tells the page of changes, and at once where it took the colours for others.
    watchColours(reference, knownScheme, knownIsDark) {
      watcher = reference;
      // The page answers now; before, it can only be read.
      root.dataset.ready = "";
      if (knownScheme !== scheme() || knownIsDark !== isDark()) {
        tell();
      }
    },

    // Tells the page whether anybody can see it: what nobody sees need not be kept up to date.
    watchTab(reference) {
      tab = reference;
      if (document.hidden) {
        tellTab();
      }
    },

    // Watches whether somebody is there, for as long as the page lives.
    watchSession(reference, url) {
      session = { reference, url };
      toldAt = Date.now();
    },
  };

  // Somebody is at the page: the server is told now and then, so that the session goes on.
  const tellEvery = 20000;
  let session = null;
  let toldAt = 0;

  const noteActivity = () => {
    if (session && Date.now() - toldAt >= tellEvery) {
      toldAt = Date.now();
      session.reference.invokeMethodAsync("Touch").catch(() => { });
      fetch(session.url, { method: "POST", keepalive: true }).catch(() => { });
    }
  };

  ["pointerdown", "keydown", "wheel", "touchmove"].forEach(type =>
    document.addEventListener(type, noteActivity, { capture: true, passive: true }));

  const toggle = () => document.querySelector("[data-menu-toggle]");
  const setMenu = open => {
    root.classList.toggle("menu-open", open);
    toggle()?.setAttribute("aria-expanded", String(open));
  };

  let beforeSearch = null;
  const focusSearch = () => {
    const isCompact = toggle() && getComputedStyle(toggle()).display !== "none";
    if (isCompact) {
      setMenu(true);
    }

    const box = document.querySelector("[data-search]");
    if (document.activeElement !== box) {
      beforeSearch = document.activeElement;
    }

    box?.focus();
    box?.select();
  };

  // In the capture phase, so that no link is followed besides.
  document.addEventListener("click", event => {
    const target = event.target instanceof Element ? event.target : null;
    const colours = target?.closest("[data-colours]");
    if (colours && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      root.dataset.theme = colours.dataset.colours;
      keep("theme", colours.dataset.colours);
      document.querySelectorAll("[data-colours]").forEach(each =>
        each === colours ? each.setAttribute("aria-current", "true") : each.removeAttribute("aria-current"));
      tell();
      return;
    }

    if (target?.closest("[data-menu-toggle]")) {
      setMenu(!root.classList.contains("menu-open"));
      return;
    }

    if (target?.closest("a.skip")) {
      event.preventDefault();
      event.stopPropagation();
      document.getElementById("main")?.focus();
      return;
    }

    if (target?.closest(".menu a, .menu [role=option]") || !target?.closest(".bar")) {
      setMenu(false);
    }
  }, true);

  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      focusSearch();
    } else if (event.key === "Escape" && root.classList.contains("menu-open")) {
      setMenu(false);
      toggle()?.focus();
    } else if (event.key === "Escape" && event.target instanceof Element && event.target.matches("[data-search]")
      && event.target.getAttribute("aria-expanded") !== "true" && !event.isComposing) {
      // With its list closed, the search gives back the focus that it took.
      event.target.blur();
      beforeSearch?.focus();
      beforeSearch = null;
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp")
      && event.target instanceof Element && event.target.matches("[data-search]") && !event.isComposing) {
      // The arrows walk through the list, not through the text.
      event.preventDefault();
    }
  });

  // Charts are as wide as the window. Wider than A4 leaves room for, they are drawn anew for paper, for their words would
  // shrink with them; then they are fitted to what room there is.
  const paper = 669;
  const charts = () => document.querySelectorAll(".js-plotly-plot");
  addEventListener("beforeprint", () => charts().forEach(chart => {
    if (chart.clientWidth > paper) {
      window.Plotly.relayout(chart, { width: paper });
    }

    chart.querySelectorAll(".main-svg").forEach(drawing =>
      drawing.setAttribute("viewBox", `0 0 ${drawing.getAttribute("width")} ${drawing.getAttribute("height")}`));
  }));
  addEventListener("afterprint", () => charts().forEach(chart => {
    chart.querySelectorAll(".main-svg").forEach(drawing => drawing.removeAttribute("viewBox"));
    if (chart.layout.width === paper) {
      window.Plotly.relayout(chart, { width: null, autosize: true });
    }
  }));

  document.addEventListener("submit", () => setMenu(false), true);
})();
