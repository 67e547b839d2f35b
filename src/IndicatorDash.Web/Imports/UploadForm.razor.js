// Cells that were copied in a spreadsheet become a file like any other, of text, so that they take the same way.
export function takePasted(box, input, name) {
  box.addEventListener("input", () => box.value = "");
  box.addEventListener("paste", event => {
    event.preventDefault();
    const text = cellsOf(event.clipboardData);
    if (text.trim() !== "") {
      const files = new DataTransfer();
      files.items.add(new File([text], `${name}.csv`, { type: "text/csv" }));
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
}

// Spreadsheets copy a table, which knows its merged cells, and lines with tabs, which do not.
function cellsOf(clipboard) {
  const table = new DOMParser().parseFromString(clipboard.getData("text/html"), "text/html").querySelector("table");
  return table ? linesOf(table) : clipboard.getData("text/plain");
}

function linesOf(table) {
  const covered = [];
  return [...table.rows].filter(row => row.style.display !== "none").map((row, y) => {
    const line = covered[y] ??= [];
    const cells = [...row.cells];
    const isAlone = cells.filter(cell => textOf(cell) !== "").length < 2;
    let x = 0;
    for (const cell of cells) {
      while (line[x] !== undefined) {
        x++;
      }

      // A heading over several columns heads each of them; a title, a number, or what is merged downwards stands once.
      const text = textOf(cell);
      const isSpread = !isAlone && !/^[\d\s.,，．%‰+−-]*$/.test(text);
      for (let i = 0; i < cell.colSpan; i++) {
        line[x + i] = i === 0 || isSpread ? text : "";
        for (let j = 1; j < cell.rowSpan; j++) {
          (covered[y + j] ??= [])[x + i] = "";
        }
      }
    }

    return Array.from(line, text => quoted(text ?? "")).join(",");
  }).join("\r\n");
}

// Ideographic spaces stay: they indent parts below their whole.
function textOf(cell) {
  cell.querySelectorAll("br").forEach(line => line.replaceWith("\u2028"));
  return cell.textContent.replace(/[ \t\r\n\u00a0]+/g, " ").replace(/ ?\u2028 ?/g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");
}

function quoted(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
