// Over plain HTTP, as on many closed networks, browsers have no navigator.clipboard.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.cssText = "position:fixed;top:0;opacity:0";
    const active = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    active?.focus?.({ preventScroll: true });
    return done;
  }
}

// The tables of the page as cells, a blank row between them: for spreadsheets that read HTML, and as tabbed text for all else.
// A figure is copied with every digit (data-n), however short it is shown.
export async function copyTable() {
  const rows = [...document.querySelectorAll("main table")].flatMap((table, i) => [
    ...(i > 0 ? [[{ text: "", span: 1 }]] : []),
    ...[...table.rows].map(row => [...row.cells].map(cell => ({ text: textOf(cell), span: cell.colSpan }))),
  ]);
  if (rows.length === 0) {
    return false;
  }

  const lines = rows.map(row => row.flatMap(cell => [cell.text, ...Array(cell.span - 1).fill("")]).join("\t"));
  const html = rows.map(row => `<tr>${row.map(cell => `<td colspan="${cell.span}">${escaped(cell.text)}</td>`).join("")}</tr>`);
  return await copyBoth(lines.join("\r\n"), `<table>${html.join("")}</table>`);
}

function textOf(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll(".fv-sr, .visually-hidden, svg").forEach(hidden => hidden.remove());
  copy.querySelectorAll("[data-n]").forEach(figure => figure.replaceChildren(figure.dataset.n));
  const parts = [...copy.childNodes].filter(node => node.nodeType !== Node.COMMENT_NODE).map(node => node.textContent.replace(/\s+/g, " ").trim());
  return parts.filter(Boolean).join(" ");
}

function escaped(text) {
  const span = document.createElement("span");
  span.textContent = text;
  return span.innerHTML;
}

async function copyBoth(plain, html) {
  try {
    await navigator.clipboard.write([new ClipboardItem({
      "text/plain": new Blob([plain], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    })]);
    return true;
  } catch {
    let done = false;
    document.addEventListener("copy", event => {
      event.clipboardData.setData("text/plain", plain);
      event.clipboardData.setData("text/html", html);
      event.preventDefault();
      done = true;
    }, { once: true });
    return document.execCommand("copy") && done;
  }
}
