"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const model = JSON.parse(one("#model").textContent);
  const tree = one("#tree"), pages = all(".page"), items = all("[role=treeitem]", tree);
  const itemByID = new Map(items.map(item => [item.dataset.id, item]));
  const row = item => item.firstElementChild;

  // Shapes on the sheets by the node they belong to.
  const shapes = new Map();
  for (const shape of all("[data-node]")) {
    const id = shape.dataset.node;
    if (shapes.has(id)) shapes.get(id).push(shape); else shapes.set(id, [shape]);
  }
  const mark = (id, name, isOn) => {
    for (const shape of shapes.get(id) ?? []) shape.classList.toggle(name, isOn);
    const item = itemByID.get(id);
    if (!item) return;
    if (isOn) row(shownItem(item)).classList.add(name);
    else for (let up = item; up; up = parent(up)) row(up).classList.remove(name);
  };

  // MARK: Layers

  const switches = all("[data-switch]");
  const show = box => {
    for (const layer of all(`[data-layer="${box.dataset.switch}"]`)) layer.style.display = box.checked ? "" : "none";
  };
  for (const box of switches) {
    show(box);
    box.addEventListener("change", () => show(box));
  }
  const toggle = box => { box.checked = !box.checked; show(box); };

  // MARK: Pages

  const position = one("#position");
  let page = 0;
  const goToPage = index => {
    page = Math.max(0, Math.min(index, pages.length - 1));
    pages[page].scrollIntoView({ block: "start" });
    position.textContent = `${pages[page].dataset.page} of ${pages.length}`;
  };
  const pageIndex = number => pages.findIndex(section => section.dataset.page === String(number));
  /** Whether the page lies in the middle of the window now: what an observer tells may be older than the last jump. */
  const isInMiddle = section => {
    const { top, bottom } = section.getBoundingClientRect(), middle = window.innerHeight / 2;
    return top <= middle && middle <= bottom;
  };
  const watcher = new IntersectionObserver(entries => {
    for (const entry of entries) if (entry.isIntersecting && isInMiddle(entry.target)) {
      page = pages.indexOf(entry.target);
      position.textContent = `${entry.target.dataset.page} of ${pages.length}`;
    }
  }, { rootMargin: "-45% 0px -45% 0px" });
  for (const section of pages) watcher.observe(section);
  one("#previous").addEventListener("click", () => goToPage(page - 1));
  one("#next").addEventListener("click", () => goToPage(page + 1));

  // MARK: Tree

  const parent = item => item.parentElement.closest("[role=treeitem]");
  const isOpen = item => item.getAttribute("aria-expanded") === "true";
  const setOpen = (item, open) => { if (item.hasAttribute("aria-expanded")) item.setAttribute("aria-expanded", String(open)); };
  const isShown = item => { for (let up = parent(item); up; up = parent(up)) if (!isOpen(up)) return false; return true; };
  /** The item, or what can be seen of it: its closed ancestor. */
  const shownItem = item => {
    let shown = item;
    for (let up = parent(item); up; up = parent(up)) if (!isOpen(up)) shown = up;
    return shown;
  };
  const focusItem = item => {
    for (const other of all('[tabindex="0"]', tree)) other.tabIndex = -1;
    item.tabIndex = 0;
    item.focus({ preventScroll: true });
    row(item).scrollIntoView({ block: "nearest" });
  };
  if (items.length) items[0].tabIndex = 0;

  let chosen = null;
  const choose = (id, { focus = false, scroll = true } = {}) => {
    if (chosen) {
      mark(chosen, "chosen", false);
      itemByID.get(chosen)?.setAttribute("aria-selected", "false");
    }
    chosen = id;
    const item = id && itemByID.get(id);
    if (!item) { chosen = null; return; }
    for (let up = parent(item); up; up = parent(up)) setOpen(up, true);
    item.setAttribute("aria-selected", "true");
    // The details first: they take room from the tree.
    showDetails(item);
    row(item).scrollIntoView({ block: "nearest" });
    if (focus) focusItem(item); else { for (const other of all('[tabindex="0"]', tree)) other.tabIndex = -1; item.tabIndex = 0; }
    mark(id, "chosen", true);
    const shape = shapes.get(id)?.[0];
    if (scroll && shape) shape.scrollIntoView({ block: "center", inline: "nearest" });
    else if (scroll && item.dataset.page !== "0") goToPage(pageIndex(item.dataset.page));
  };

  tree.addEventListener("click", event => {
    const item = event.target.closest("[role=treeitem]");
    if (!item) return;
    const onArrow = event.offsetX < 20 && event.target === row(item);
    setOpen(item, onArrow || item.dataset.id === chosen ? !isOpen(item) : true);
    if (!onArrow) choose(item.dataset.id, { focus: true });
  });
  tree.addEventListener("keydown", event => {
    const item = event.target.closest("[role=treeitem]");
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = () => items.filter(isShown);
    const step = by => { const list = shown(), next = list[list.indexOf(item) + by]; if (next) focusItem(next); };
    switch (event.key) {
      case "ArrowDown": step(1); break;
      case "ArrowUp": step(-1); break;
      case "ArrowRight": if (isOpen(item)) step(1); else setOpen(item, true); break;
      case "ArrowLeft": if (isOpen(item)) setOpen(item, false); else if (parent(item)) focusItem(parent(item)); break;
      case "Home": focusItem(items[0]); break;
      case "End": focusItem(shown().at(-1)); break;
      case "Enter": case " ": choose(item.dataset.id, { focus: true }); break;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  // MARK: Details

  const details = one("#details-body");
  const part = path => path.split(".").reduce((value, key) => value?.[key], model);
  const showDetails = item => {
    const { id, path } = item.dataset;
    const value = part(path), own = Array.isArray(value) || !value ? value : { ...value };
    for (const key of ["children", "body", "articles", "cells", "references"]) if (own && Array.isArray(own[key])) own[key] = `(${own[key].length})`;
    const title = document.createElement("p"), strong = document.createElement("strong");
    strong.textContent = id;
    const places = (own?.at ?? []).map(place => `page ${place.page}: ${place.box.join(", ")}`).join("; ");
    title.append(strong, places ? ` · ${places}` : "");
    const json = document.createElement("pre");
    json.textContent = JSON.stringify(own, null, 2);
    const why = one(`template[data-why="${CSS.escape(id)}"]`);
    details.replaceChildren(title, ...(why ? [why.content.cloneNode(true)] : []), json);
  };

  // MARK: Pointing

  let lit = null;
  const light = id => {
    if (lit === id) return;
    if (lit) mark(lit, "lit", false);
    lit = id;
    if (lit) mark(lit, "lit", true);
  };
  document.addEventListener("pointerover", event => {
    light(event.target.closest?.("[data-node]")?.dataset.node ?? event.target.closest?.("[role=treeitem]")?.dataset.id ?? null);
  });
  one("#pages").addEventListener("click", event => {
    const badge = event.target.closest("[data-badge]");
    if (badge) { goToFinding(Number(badge.dataset.badge) - 1); return; }
    const id = event.target.dataset?.node;
    if (id) choose(id, { scroll: false });
  });

  // MARK: Search

  const search = one("#search"), hitsLabel = one("#hits");
  const texts = items.map(item => one(".text", row(item)).textContent.normalize("NFC").toLowerCase());
  let hits = [], hit = -1;
  const find = () => {
    for (const item of hits) mark(item.dataset.id, "hit", false);
    const wanted = search.value.normalize("NFC").toLowerCase().trim();
    hits = wanted ? items.filter((_, index) => texts[index].includes(wanted)) : [];
    // Open the way to each hit first: a closed ancestor would take its mark.
    for (const item of hits) for (let up = parent(item); up; up = parent(up)) setOpen(up, true);
    for (const item of hits) mark(item.dataset.id, "hit", true);
    hit = -1;
    hitsLabel.textContent = wanted ? `${hits.length} found` : "";
  };
  const nextHit = by => {
    if (!hits.length) return;
    hit = (hit + by + hits.length) % hits.length;
    hitsLabel.textContent = `${hit + 1} of ${hits.length}`;
    choose(hits[hit].dataset.id);
  };
  search.addEventListener("input", find);
  one("#search-form").addEventListener("submit", event => event.preventDefault());
  search.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); nextHit(event.shiftKey ? -1 : 1); }
  });

  // MARK: Findings

  const findings = all("#findings [data-finding]");
  let finding = -1;
  /** Shows one side of a finding: its marks, its place on the sheet, its node. */
  const goToFinding = (index, side = 0) => {
    if (!findings.length) return;
    finding = (index + findings.length) % findings.length;
    const button = findings[finding], number = button.dataset.finding;
    const marks = all(`rect[data-finding="${number}"]`);
    for (const shape of all("rect[data-finding].chosen")) shape.classList.remove("chosen");
    for (const shape of marks) shape.classList.add("chosen");
    const sides = all(".quotation", button.parentElement), quotation = sides[side];
    if (quotation && itemByID.has(quotation.dataset.target)) choose(quotation.dataset.target, { scroll: false });
    const mark = marks.find(shape => shape.dataset.side === String(side));
    if (mark) mark.scrollIntoView({ block: "center", inline: "nearest" });
    else if (quotation && quotation.dataset.page !== "0") goToPage(pageIndex(quotation.dataset.page));
    one(".findings").open = true;
    button.scrollIntoView({ block: "nearest" });
    (side && quotation ? quotation : button).focus({ preventScroll: true });
  };
  findings.forEach((button, index) => {
    button.addEventListener("click", () => goToFinding(index));
    for (const quotation of all(".quotation", button.parentElement)) {
      quotation.addEventListener("click", () => goToFinding(index, Number(quotation.dataset.side)));
    }
  });

  // MARK: Keys

  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      search.value = "";
      find();
      choose(null);
      return;
    }
    const isTyping = event.target.matches?.("input[type=search], textarea, select");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !one("#keys").checked) return;
    const key = event.key.toLowerCase();
    const layer = switches.find(box => box.dataset.key === key);
    if (key === "n") goToPage(page + 1);
    else if (key === "p") goToPage(page - 1);
    else if (key === "f") goToFinding(finding < 0 ? (event.shiftKey ? -1 : 0) : finding + (event.shiftKey ? -1 : 1));
    else if (key === "/") search.focus();
    else if (layer) toggle(layer);
    else return;
    event.preventDefault();
  });
})();
