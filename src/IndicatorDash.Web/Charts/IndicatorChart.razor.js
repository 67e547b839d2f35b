// Saves a chart as a picture that says what it is of: Plotly draws the chart, the words are written around it.
const scale = 2;
const side = 24;
const family = "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

export async function save(id, picture) {
  const chart = document.getElementById(id);
  const drawing = await drawn(chart, picture);
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const room = picture.width - 2 * side;

  // The version as the page states it, which is that of the numbers on it.
  const version = document.querySelector(".version")?.textContent.trim();
  pen.font = `bold 18px ${family}`;
  const title = lines(pen, picture.title, room);
  pen.font = `12px ${family}`;
  const keys = rows(pen, picture.keys, room);
  const notes = [...picture.notes, version].filter(Boolean).flatMap(note => lines(pen, note, room));

  const top = 20 + title.length * 26 + 24;
  const below = top + picture.height + 8;
  canvas.width = picture.width * scale;
  canvas.height = (below + keys.length * 22 + 6 + notes.length * 20 + 16) * scale;
  pen.scale(scale, scale);
  pen.textBaseline = "top";
  pen.fillStyle = picture.background;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = picture.ink;
  pen.font = `bold 18px ${family}`;
  title.forEach((line, i) => pen.fillText(line, side, 20 + i * 26));
  pen.fillStyle = picture.secondInk;
  pen.font = `13px ${family}`;
  pen.fillText(picture.subtitle, side, 20 + title.length * 26);
  pen.drawImage(drawing, 0, top, picture.width, picture.height);
  pen.font = `12px ${family}`;
  keys.forEach((row, i) => row.forEach(key => {
    pen.fillStyle = key.color;
    pen.fillText(key.sign, side + key.left, below + i * 22);
    pen.fillStyle = picture.secondInk;
    pen.fillText(key.text, side + key.left + 20, below + i * 22);
  }));
  notes.forEach((line, i) => pen.fillText(line, side, below + keys.length * 22 + 6 + i * 20));
  hand(await new Promise(resolve => canvas.toBlob(resolve, "image/png")), picture.fileName);
}

// Of a size of its own, whatever the window's.
async function drawn(chart, { width, height }) {
  const figure = { data: chart.data, layout: { ...chart.layout, width, height, autosize: false } };
  const image = new Image();
  image.src = await window.Plotly.toImage(figure, { format: "png", width, height, scale });
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
