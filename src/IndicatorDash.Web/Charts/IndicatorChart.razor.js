// Saves a chart as a picture that says what it is of: Plotly draws the chart, the words are written around it.
const scale = 2;
const side = 24;
const family = "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

export async function save(id, picture) {
  const drawing = await drawn(document.getElementById(id), picture);
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const page = laidOut(pen, picture);
  canvas.width = picture.width * scale;
  canvas.height = page.height * scale;
  pen.scale(scale, scale);
  pen.textBaseline = "top";
  pen.fillStyle = picture.background;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawing, 0, page.top, picture.width, picture.height);
  for (const { text, left, top, font, color } of page.texts) {
    pen.font = font;
    pen.fillStyle = color;
    pen.fillText(text, left, top);
  }

  hand(await new Promise(resolve => canvas.toBlob(resolve, "image/png")), `${picture.fileName}.png`);
}

// The same as a drawing that can be enlarged and edited.
export async function saveSvg(id, picture) {
  const page = laidOut(document.createElement("canvas").getContext("2d"), picture);
  const space = "http://www.w3.org/2000/svg";
  const root = document.createElementNS(space, "svg");
  const add = (name, attributes, text) => {
    const element = document.createElementNS(space, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.textContent = text ?? "";
    root.append(element);
  };
  Object.entries({ width: picture.width, height: page.height, viewBox: `0 0 ${picture.width} ${page.height}` })
    .forEach(([key, value]) => root.setAttribute(key, value));
  add("title", {}, picture.title);
  add("rect", { width: "100%", height: "100%", fill: picture.background });
  const { width, height } = picture;
  const url = await window.Plotly.toImage(figureOf(document.getElementById(id), picture), { format: "svg", width, height });
  const drawing = new DOMParser().parseFromString(decodeURIComponent(url.slice(url.indexOf(",") + 1)), "image/svg+xml").documentElement;
  drawing.setAttribute("y", page.top);
  root.append(drawing);
  page.texts.forEach(({ text, left, top, font, color }) =>
    add("text", { x: left, y: top, "dominant-baseline": "hanging", style: `font:${font};fill:${color}` }, text));
  hand(new Blob([new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" }), `${picture.fileName}.svg`);
}

// Where each text stands around the drawing.
function laidOut(pen, picture) {
  const room = picture.width - 2 * side;

  // The version as the page states it, which is that of the numbers on it.
  const version = document.querySelector(".version")?.textContent.trim();
  const large = pen.font = `bold 18px ${family}`;
  const title = lines(pen, picture.title, room);
  const small = pen.font = `12px ${family}`;
  const keys = rows(pen, picture.keys, room);
  const notes = [...picture.notes, version].filter(Boolean).flatMap(note => lines(pen, note, room));
  const top = 20 + title.length * 26 + 24;
  const below = top + picture.height + 8;
  const texts = title.map((text, i) => ({ text, left: side, top: 20 + i * 26, font: large, color: picture.ink }));
  const say = (text, left, at, font = small, color = picture.secondInk) => texts.push({ text, left, top: at, font, color });
  say(picture.subtitle, side, 20 + title.length * 26, `13px ${family}`);
  keys.forEach((row, i) => row.forEach(key => {
    say(key.sign, side + key.left, below + i * 22, small, key.color);
    say(key.text, side + key.left + 20, below + i * 22);
  }));
  notes.forEach((line, i) => say(line, side, below + keys.length * 22 + 6 + i * 20));
  return { texts, top, height: below + keys.length * 22 + 6 + notes.length * 20 + 16 };
}

// Of a size of its own, whatever the window's.
function figureOf(chart, { width, height }) {
  return { data: chart.data, layout: { ...chart.layout, width, height, autosize: false } };
}

async function drawn(chart, picture) {
  const { width, height } = picture;
  const image = new Image();
  image.src = await window.Plotly.toImage(figureOf(chart, picture), { format: "png", width, height, scale });
  await image.decode();
  return image;
}

// Chinese breaks anywhere but before a closing mark; words and numbers stay whole.
function lines(pen, text, room) {
  const parts = text.match(/[\x21-\x7e\u2013]+|[^\x21-\x7e\u2013][，。；：、）》」”]*/g) ?? [];
  const all = [""];
  for (const part of parts) {
    if (all.at(-1) !== "" && pen.measureText(all.at(-1) + part).width > room) {
      all.push("");
    }

    all[all.length - 1] += part;
  }

  return all;
}

function rows(pen, keys, room) {
  const all = [];
  let left = 0;
  for (const key of keys) {
    const width = 20 + pen.measureText(key.text).width;
    if (all.length === 0 || left + width > room) {
      all.push([]);
      left = 0;
    }

    all.at(-1).push({ ...key, left });
    left += width + 18;
  }

  return all;
}

function hand(blob, fileName) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
