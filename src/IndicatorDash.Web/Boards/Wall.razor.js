// Turns the pages of a wall screen, and keeps it up to date without a hand: for days, through outages and restarts.
const design = { width: 1280, height: 720 };
const askEvery = 10000;
const nightHour = 3;
const halfADay = 12 * 3600 * 1000;

const wall = document.querySelector("[data-wall]");
const loadedAt = Date.now();
let index = 0;
let shownAt = Date.now();
let isPaused = false;
let isAsking = false;
let contactAt = Date.now();
let state = "up";

const pages = () => [...wall.querySelectorAll(".page")];
const timeOf = moment => {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(part => String(part).padStart(2, "0")).join(":");
};

// Everything is laid out for one size, and grows with the screen.
const fit = () => {
  wall.style.zoom = String(Math.min(innerWidth / design.width, innerHeight / design.height));
};

const show = next => {
  const all = pages();
  index = all.length === 0 ? 0 : ((next % all.length) + all.length) % all.length;
  shownAt = Date.now();
  all.forEach((page, i) => { page.hidden = i !== index; });
  wall.querySelectorAll(".dots i").forEach((dot, i) => dot.classList.toggle("on", i === index));
  all[index]?.querySelectorAll(".wall-card").forEach(tellWhatIsCut);
  all[index]?.querySelectorAll(".wall-card .text").forEach(keepWholeLines);
};

// Nobody scrolls on a wall: a card says how many rows and columns of its table, or that lines of its text, it has no room for.
const tellWhatIsCut = card => {
  card.querySelector(".cut")?.remove();
  const table = card.querySelector("table");
  const text = card.querySelector(".text");
  if (!table && !(text && text.scrollHeight > text.clientHeight + 1)) {
    return;
  }

  const note = document.createElement("p");
  note.className = "cut";
  note.textContent = wall.dataset.cut;
  card.append(note);
  const told = table ? cutTable(table, note.getBoundingClientRect().top) : wall.dataset.cutText;
  if (told) {
    note.textContent = told;
  } else {
    note.remove();
  }
};

// What is cut off is not shown in part either: half a number is another number.
const cutTable = (table, bottom) => {
  const room = table.parentElement.getBoundingClientRect();
  const isLow = row => row.getBoundingClientRect().bottom > bottom + 1;
  const isWide = cell => cell.getBoundingClientRect().right > room.right + 1;
  const rows = [...table.querySelectorAll("tbody tr")].filter(isLow).length;
  const columns = [...table.querySelectorAll("thead tr:last-child th")].filter(isWide).length;
  table.querySelectorAll("tbody tr").forEach(row => { row.style.visibility = isLow(row) ? "hidden" : ""; });
  table.querySelectorAll("th, td").forEach(cell => { cell.style.visibility = isWide(cell) ? "hidden" : ""; });
  const cut = wall.dataset;
  const words = rows === 0 ? (columns === 0 ? "" : cut.cutColumns) : columns === 0 ? cut.cutRows : cut.cut;
  return words.replace("{rows}", rows).replace("{columns}", columns);
};

// Once every card of the page says what it lacks: texts share what room there is.
const keepWholeLines = text => {
  const isCut = text.scrollHeight > text.clientHeight + 1;
  const part = isCut ? text.clientHeight % Number.parseFloat(getComputedStyle(text).lineHeight) : 0;
  text.style.clipPath = `inset(0 0 ${part}px 0)`;
};

const tell = () => {
  const button = wall.querySelector("[data-pause]");
  if (button) {
    button.setAttribute("aria-pressed", String(isPaused));
    button.textContent = isPaused ? wall.dataset.paused : wall.dataset.pause;
  }

  const lost = wall.querySelector(".lost");
  if (lost) {
    lost.hidden = state === "up";
    const text = state === "lost" ? wall.dataset.lost.replace("{time}", timeOf(contactAt)) : state === "gone" ? wall.dataset.gone : "";
    if (lost.textContent !== text) {
      lost.textContent = text;
    }
  }
};

const take = text => {
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-wall]");
  if (!fresh) {
    state = "gone";
    return;
  }

  state = "up";
  contactAt = Date.now();
  if (fresh.dataset.release !== wall.dataset.release || isNight()) {
    location.reload();
    return;
  }

  if (fresh.dataset.stamp !== wall.dataset.stamp) {
    const hadFocus = wall.querySelector("[data-pause]") === document.activeElement;
    Object.assign(wall.dataset, fresh.dataset);
    wall.replaceChildren(...fresh.childNodes);
    const elapsed = Date.now() - shownAt;
    show(index);
    shownAt = Date.now() - elapsed;
    if (hadFocus) {
      wall.querySelector("[data-pause]")?.focus();
    }
  }
};

// Once a night the page begins anew, so that nothing piles up in the browser; only while the server answers.
const isNight = () => new Date().getHours() === nightHour && Date.now() - loadedAt > halfADay;

const ask = async () => {
  if (isAsking) {
    return;
  }

  isAsking = true;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), askEvery);
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: limit.signal });
    if (answer.ok && !answer.redirected) {
      take(await answer.text());
    } else {
      state = answer.status >= 500 || answer.status === 429 ? "lost" : "gone";
      if (state === "gone") {
        // It is no longer ours to show.
        wall.querySelector("main")?.replaceChildren();
        wall.dataset.stamp = "";
      }
    }
  } catch {
    state = "lost";
  }

  clearTimeout(timer);
  isAsking = false;
  tell();
};

const pause = () => {
  isPaused = !isPaused;
  shownAt = Date.now();
  tell();
};

document.addEventListener("keydown", event => {
  if (event.key === " ") {
    event.preventDefault();
    if (!event.repeat) {
      pause();
    }
  } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    show(index + (event.key === "ArrowRight" ? 1 : -1));
  }
});
wall.addEventListener("click", event => {
  if (event.target.closest("[data-pause]")) {
    pause();
  }
});
// The space bar has paused already; a button would do so again when it is let go.
document.addEventListener("keyup", event => {
  if (event.key === " ") {
    event.preventDefault();
  }
});

addEventListener("resize", fit);
fit();
show(0);
document.fonts.ready.then(() => show(index));
setInterval(() => {
  if (!isPaused && Date.now() - shownAt >= Number(wall.dataset.every) * 1000) {
    show(index + 1);
  }
}, 500);
setInterval(ask, askEvery);
