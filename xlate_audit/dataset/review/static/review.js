"use strict";
// What an editor does is put into the browser's own store first and taken out when the server has it on its disk, so
// that neither a browser nor a server that dies loses anything.

const number = document.querySelector("main").dataset.number;
const saving = document.getElementById("saving");
const waitingKey = "xlate-audit-waiting";
let current = null;
let sending = false;
let asked = 0; // pages asked for: an answer that a later question has overtaken is not shown

const findings = () => [...document.querySelectorAll(".finding")];
const isOpen = (f) => !f.dataset.missed && !f.classList.contains("accept") && !f.classList.contains("dismiss");
const waiting = () => JSON.parse(localStorage.getItem(waitingKey) || "[]");

// `state`: "saving", "saved", "waiting" (for the server) or "wrong"
function say(text, state) {
  saving.textContent = text;
  saving.dataset.state = state;
}

// Send what waits, one after the other; then show what the server has.
async function send() {
  if (sending) return;
  sending = true;
  let problem = "";
  for (let queue = waiting(); queue.length; queue = waiting()) {
    const [path, event] = queue[0];
    let answer = null;
    try {
      answer = await fetch(path, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(event),
      });
    } catch { /* told below */ }
    if (!answer || answer.status >= 500) {
      say(`not saved yet: ${queue.length} waiting for the server`, "waiting");
      sending = false;
      setTimeout(send, 1000);
      return;
    }
    localStorage.setItem(waitingKey, JSON.stringify(waiting().filter(([, other]) => other.uid !== event.uid)));
    if (!answer.ok) problem = (await answer.json().catch(() => ({ error: "refused" }))).error;
  }
  sending = false;
  const turn = ++asked;
  await refresh(turn);
  if (turn === asked && !waiting().length) say(problem || "saved", problem ? "wrong" : "saved");
}

async function refresh(turn) {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer || !answer.ok || turn !== asked || waiting().length) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (turn !== asked || waiting().length || document.querySelector("dialog[open]")) return;
  const at = current && current.dataset.number, picked = chosen(), words = selected();
  document.querySelector("main").replaceWith(page.querySelector("main"));
  document.getElementById("todo").replaceWith(page.getElementById("todo"));
  for (const [side, names] of Object.entries(picked)) {
    for (const name of names) pick(document.querySelector(`.pick[data-side=${side}][data-paragraph="${name}"]`));
  }
  choose(document.getElementById(`f${at}`) || findings().at(-1), false);
  if (words) select(words);
}

function act(action, target, data) {
  // getRandomValues, unlike randomUUID, is there without TLS too
  const uid = [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");
  const event = { uid, action, target, data };
  localStorage.setItem(waitingKey, JSON.stringify([...waiting(), [`/report/${number}/event`, event]]));
  say("saving …", "saving");
  send();
}

// Shown at once, before the server has it, so that nobody waits and no key is lost.
function judge(action, data) {
  const finding = current;
  act(action, finding.dataset.target, data);
  finding.classList.remove("accept", "dismiss");
  finding.classList.add(action);
  finding.querySelector(".decision").textContent = action === "accept" ? "accepted" : `dismissed: ${data.reason}`;
  document.getElementById("todo").textContent = findings().filter(isOpen).length;
  const all = findings();
  choose(all.slice(all.indexOf(finding) + 1).find(isOpen) || all.find(isOpen) || finding);
}

function choose(finding, scroll = true) {
  if (!finding) return;
  document.querySelectorAll(".current").forEach((e) => e.classList.remove("current"));
  current = finding;
  finding.classList.add("current");
  finding.focus({ preventScroll: true });
  for (const mark of document.querySelectorAll("mark")) {
    mark.classList.toggle("current", mark.dataset.numbers.split(" ").includes(finding.dataset.number));
  }
  if (scroll) finding.closest(".row").scrollIntoView({ block: "center" });
}

const step = (by) => {
  const all = findings();
  choose(all[Math.max(0, Math.min(all.length - 1, all.indexOf(current) + by))]);
};

// Code points before a place in a paragraph; strings count in units of UTF-16.
function offset(paragraph, node, at) {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, at);
  return [...range.toString()].length;
}

function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const of = (node) => (node.nodeType === 1 ? node : node.parentElement).closest(".text");
  const paragraph = of(range.startContainer);
  if (!paragraph || paragraph !== of(range.endContainer)) return null;
  return {
    side: paragraph.dataset.side, paragraph: paragraph.dataset.paragraph, words: range.toString(),
    start: offset(paragraph, range.startContainer, range.startOffset),
    end: offset(paragraph, range.endContainer, range.endOffset),
  };
}

// The words that `selected` told of, selected again in a page that was renewed.
function select(span) {
  const paragraph = document.querySelector(`.text[data-side="${span.side}"][data-paragraph="${span.paragraph}"]`);
  if (!paragraph) return;
  const range = document.createRange(), walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node; (node = walker.nextNode());) {
    const points = [...node.data], units = (many) => points.slice(0, many).join("").length;
    const here = (at) => at >= passed && at <= passed + points.length;
    if (here(span.start)) range.setStart(node, units(span.start - passed));
    if (here(span.end)) { range.setEnd(node, units(span.end - passed)); break; }
    passed += points.length;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

function dismiss() {
  const dialog = document.getElementById("dismiss");
  dialog.returnValue = "";
  dialog.onclose = () => dialog.returnValue && judge("dismiss", { reason: dialog.returnValue });
  dialog.onkeydown = (e) => {
    const button = /^[1-9]$/.test(e.key) && dialog.querySelectorAll("button")[Number(e.key) - 1];
    if (button && button.value) { e.preventDefault(); dialog.close(button.value); }
  };
  dialog.showModal();
}

function missed(span) {
  const dialog = document.getElementById("missed"), form = dialog.querySelector("form");
  dialog.querySelector(".words").textContent = span.words;
  dialog.returnValue = "";
  dialog.onclose = () => {
    if (dialog.returnValue !== "add") return;
    const { words, ...place } = span;
    act("missed", "", { ...place, rule: form.rule.value, severity: form.severity.value, note: form.note.value });
  };
  dialog.showModal();
}

function chosen() {
  const of = (side) => [...document.querySelectorAll(`.pick[aria-pressed=true][data-side=${side}]`)];
  const names = (side) => of(side).map((button) => button.dataset.paragraph);
  return { original: names("original"), reprint: names("reprint") };
}

function pick(button) {
  if (button) button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
}

function link() {
  const paragraphs = chosen();
  if (!paragraphs.original.length && !paragraphs.reprint.length) {
    return say("choose paragraphs by their numbers first", "wrong");
  }
  document.querySelectorAll(".pick[aria-pressed=true]").forEach(pick);
  act("align", "", paragraphs);
}

const judged = (what) => current && !current.dataset.missed ? what() : say("choose a finding first", "wrong");
const keys = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  a: () => judged(() => judge("accept", {})),
  d: () => judged(dismiss),
  u: () => act("undo", "", {}),
  l: link,
  n: () => document.querySelector("a[rel=next]")?.click(),
  p: () => document.querySelector("a[rel=prev]")?.click(),
  e: () => {
    const span = selected();
    if (!span) return say("select words in one paragraph first", "wrong");
    const { words, ...place } = span;
    judged(() => act("span", current.dataset.target, place));
  },
  m: () => (selected() ? missed(selected()) : say("select words in one paragraph first", "wrong")),
};
["info", "minor", "major", "critical"].forEach((severity, n) => {
  keys[n + 1] = () => judged(() => act("severity", current.dataset.target, { severity }));
});

document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector("dialog[open]")) return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) || !(e.key in keys)) return;
  e.preventDefault();
  keys[e.key]();
});
// The same by mouse and touch. A press keeps what is selected.
const toolbar = document.querySelector("footer");
toolbar.addEventListener("pointerdown", (e) => e.preventDefault());
toolbar.addEventListener("mousedown", (e) => e.preventDefault());
toolbar.addEventListener("click", (e) => {
  const button = e.target.closest("[data-key]");
  if (button) keys[button.dataset.key]();
});
document.addEventListener("focusin", (e) => {
  const finding = e.target.closest && e.target.closest(".finding");
  if (finding && finding !== current) choose(finding, false);
});
document.addEventListener("click", (e) => {
  if (e.target.closest(".pick")) pick(e.target.closest(".pick"));
  const mark = e.target.closest("mark");
  if (mark && getSelection().isCollapsed) {
    choose(document.getElementById(`f${mark.dataset.numbers.split(" ").at(-1)}`), false);
  }
});

choose(findings().find(isOpen) || findings()[0]);
if (waiting().length) send();
