"use strict";
(() => {
  const each = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act);

  // The table: every header becomes a button that sorts by its column, first up, then down.
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.key ?? cell.textContent.trim();
  };
  const isBlank = (text) => text === "" || text === "—";
  const byValue = (a, b) => Number(a) - Number(b);
  const byWords = (a, b) => a.localeCompare(b, "zh-CN");

  const sort = (table, header) => {
    const up = header.getAttribute("aria-sort") !== "ascending";
    const column = header.cellIndex;
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [key(row, column), row]);
    const order = rows.every(([text]) => isBlank(text) || Number.isFinite(Number(text))) ? byValue : byWords;
    rows.sort(([a], [b]) => {
      if (isBlank(a) || isBlank(b)) return isBlank(a) - isBlank(b);
      return up ? order(a, b) : order(b, a);
    });
    each("th[aria-sort]", (other) => other.removeAttribute("aria-sort"), table.tHead);
    header.setAttribute("aria-sort", up ? "ascending" : "descending");
    body.append(...rows.map(([, row]) => row));
  };

  each("table.indicators", (table) =>
    each("thead th", (header) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = header.textContent;
      button.addEventListener("click", () => sort(table, header));
      header.replaceChildren(button);
    }, table));

  // Details: put beside the figure where there is room, and light up the words of the indicator's name.
  const gap = 8;
  const place = (held) => {
    const tip = held.querySelector(".tip");
    tip.style.cssText = "";
    if (getComputedStyle(tip).position === "fixed") return;
    tip.style.right = "auto";
    tip.style.marginInline = "0";
    const frame = tip.offsetParent.getBoundingClientRect();
    const figure = held.querySelector(".figure").getClientRects()[0];
    const widest = document.documentElement.clientWidth - gap;
    const left = Math.max(gap, Math.min(figure.left, widest - tip.offsetWidth));
    tip.style.left = `${left - frame.left}px`;
    const below = figure.bottom + gap + tip.offsetHeight < window.innerHeight;
    const above = figure.top - gap - tip.offsetHeight > 0;
    tip.classList.toggle("above", !below && above);
    const top = !below && above ? figure.top - tip.offsetHeight - gap : figure.bottom + gap;
    tip.style.top = `${top - frame.top}px`;
  };
  const light = (held, on) => {
    for (const number of held.dataset.of.split(" ")) {
      each(`[data-name~="${number}"], .held[data-of~="${number}"]`, (part) => part.classList.toggle("lit", on));
    }
  };
  const show = (event) => {
    const held = event.currentTarget;
    held.classList.remove("shut");
    place(held);
    light(held, true);
  };
  const hide = (event) => light(event.currentTarget, false);
  each(".held", (held) => {
    held.addEventListener("pointerenter", show);
    held.addEventListener("focusin", show);
    held.addEventListener("pointerleave", hide);
    held.addEventListener("focusout", hide);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") each(".held:hover, .held:focus-within", (held) => held.classList.add("shut"));
  });

  // The outline: closed on a small screen, and following the text on a large one.
  const outline = document.querySelector("nav .outline");
  if (matchMedia("(max-width: 52rem)").matches) outline.open = false;
  const links = new Map();
  each("nav .outline a", (link) => links.set(link.hash.slice(1), link));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const reveal = (link) => {
    const side = document.querySelector("nav.side");
    const frame = side.getBoundingClientRect();
    const box = link.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) side.scrollTop += box.top - frame.top - frame.height / 3;
  };
  let current = null;
  const follow = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
    const link = passed.length ? links.get(passed[passed.length - 1].id) : null;
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    current = link;
    if (link) reveal(link);
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; follow(); });
  }, { passive: true });
  follow();
})();
