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
};

// Nobody scrolls on a wall: a card says how many rows and columns of its table it has no room for.
const tellWhatIsCut = card => {
  card.querySelector(".cut")?.remove();
  const table = card.querySelector("table");
  if (!table) {
    return;
  }

  const note = document.createElement("p");
  note.className = "cut";
  note.textContent = wall.dataset.cut;
  card.append(note);
  const room = table.parentElement.getBoundingClientRect();
  const bottom = note.getBoundingClientRect().top;
  const rows = [...table.querySelectorAll("tbody tr")].filter(row => row.getBoundingClientRect().bottom > bottom + 1).length;
  const columns = [...table.querySelectorAll("thead tr:last-child th")].filter(head => head.getBoundingClientRect().right > room.right + 1).length;
  if (rows + columns === 0) {
    note.remove();
  } else {
    note.textContent = wall.dataset.cut.replace("{rows}", rows).replace("{columns}", columns);
  }
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
