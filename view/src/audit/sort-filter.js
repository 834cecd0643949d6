// The audit sheet's own script: sorts and filters the table of agencies, opens the card that a link leads to, and what is printed.
(() => {
  const form = document.querySelector(".filter");
  const table = document.querySelector(".agencies");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const find = form.querySelector("input[type=search]");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const output = form.querySelector("output");

  const filter = () => {
    const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const words = find.value.trim();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !wanted.has(row.dataset.status) || !row.cells[0].textContent.includes(words);
      const card = document.querySelector(row.querySelector("a").getAttribute("href"));
      card.hidden = row.hidden;
      if (!row.hidden) shown++;
    }
    output.textContent = shown === rows.length ? "" : `${shown} / ${output.dataset.of}`;
  };

  const orderOf = (row, column) => row.cells[column].dataset.order ?? row.cells[column].textContent;
  const sort = (head) => {
    const column = head.cellIndex;
    const isDown = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    const compare = (a, b) => orderOf(a, column).localeCompare(orderOf(b, column), "zh", { numeric: true });
    body.append(...rows.toSorted((a, b) => (isDown ? compare(b, a) : compare(a, b))));
  };

  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(head));
  }

  const openTarget = () => {
    const card = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!card) return;
    card.open = true;
    card.querySelector("summary").focus();
  };

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll('.card:not([data-status="passed"]):not([open])')];
    for (const card of closed) card.open = true;
  });
  addEventListener("afterprint", () => {
    for (const card of closed) card.open = false;
  });

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", openTarget);
  openTarget();
})();
