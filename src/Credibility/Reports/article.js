{
  const card = document.getElementById("card");
  const text = document.querySelector("article");
  let pinned = null;
  const isShown = mark => {
    const kind = [...mark.classList].find(c => c.startsWith("k-"));
    const box = document.getElementById("show-" + kind.slice(2));
    return !box || box.checked;
  };
  const hide = () => {
    card.hidden = true;
    pinned = null;
    for (const lit of text.querySelectorAll(".lit")) lit.classList.remove("lit");
  };
  const show = target => {
    const ids = [];
    for (let mark = target.closest(".mark"); mark; mark = mark.parentElement.closest(".mark"))
      if (isShown(mark) && !ids.includes(mark.dataset.e)) ids.push(mark.dataset.e);
    hide();
    if (ids.length === 0) return;
    card.replaceChildren(...ids.map(id => document.getElementById(id).querySelector(".about").cloneNode(true)));
    for (const mark of text.querySelectorAll(".mark"))
      if (mark.dataset.e === ids[0] && isShown(mark)) mark.classList.add("lit");
    card.hidden = false;
    const place = target.getClientRects()[0] || target.getBoundingClientRect();
    const below = place.bottom + 10 + card.offsetHeight <= innerHeight;
    card.style.top = (below ? place.bottom + 10 : Math.max(8, place.top - card.offsetHeight - 10)) + "px";
    card.style.left = Math.max(12, Math.min(place.left, innerWidth - card.offsetWidth - 12)) + "px";
  };
  text.addEventListener("pointerover", e => {
    if (pinned || e.pointerType !== "mouse") return;
    const mark = e.target.closest(".mark");
    if (mark) show(mark); else hide();
  });
  text.addEventListener("pointerleave", () => { if (!pinned) hide(); });
  text.addEventListener("focusin", e => { if (e.target.matches(".mark:focus-visible")) show(e.target); });
  document.addEventListener("click", e => {
    const mark = e.target.closest ? e.target.closest("article .mark") : null;
    if (!mark || pinned === mark) { hide(); return; }
    show(mark);
    pinned = card.hidden ? null : mark;
  });
  document.addEventListener("keydown", e => { if (e.key === "Escape") hide(); });
  // Focus by keyboard scrolls the mark into view: its card follows; any other scrolling puts the card away.
  addEventListener("scroll", () => {
    if (card.hidden) return;
    const focused = document.activeElement;
    if (focused && focused.matches(".mark:focus-visible")) show(focused); else hide();
  }, { passive: true });
}
