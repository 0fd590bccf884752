import { cards, spoken } from "./answer.js";
import { browse } from "./browse.js";
import { catalog } from "./catalog.js";
import { h } from "./dom.js";
import { EXAMPLES, WORDS, preferred, remember } from "./words.js";

// As many earlier questions as a link can carry without growing ugly; a follow-up looks no further back.
const CONTEXT_MAX = 5;
const SPINNER_AFTER_MILLIS = 150;

const find = (id) => document.getElementById(id);
const box = find("question");
const turnsHolder = find("turns");

let language = preferred();
/** {question, element}, oldest first. */
let turns = [];
/** Questions before the first turn, when the page was opened by a link into a conversation. */
let before = [];

function context() {
  return [...before, ...turns.map((turn) => turn.question)].slice(-CONTEXT_MAX);
}

function address(question, earlier) {
  const search = new URLSearchParams({ q: question });
  earlier.forEach((one) => search.append("after", one));
  return `?${search}`;
}

async function ask(question) {
  const earlier = context();
  const path = address(question, earlier);
  if (location.search !== path) {
    history.pushState(null, "", path);
  }
  show("asking");
  const body = h("div", { class: "turn-body", "aria-busy": "true" });
  const element = h("section", { class: "turn" }, h("h2", null, question), body);
  turns.push({ question, element });
  turnsHolder.prepend(element);
  refreshThread();
  window.scrollTo({ top: 0 });
  box.value = "";
  resize();
  await answer(question, earlier, body);
}

async function answer(question, earlier, body) {
  const spinner = setTimeout(() => body.replaceChildren(h("div", { class: "card waiting" })), SPINNER_AFTER_MILLIS);
  try {
    const [known, reply] = await Promise.all([catalog(), post({ question, context: earlier })]);
    clearTimeout(spinner);
    const link = new URL(address(question, earlier), document.baseURI).href;
    body.replaceChildren(...cards(known, reply, ask, link));
    find("said").textContent = spoken(known, reply);
  } catch (error) {
    clearTimeout(spinner);
    const retry = () => {
      body.replaceChildren();
      answer(question, earlier, body);
    };
    body.replaceChildren(failure(error.detail ?? WORDS[language].failed, retry));
    find("said").textContent = WORDS[language].failed;
  } finally {
    body.removeAttribute("aria-busy");
  }
}

async function post(request) {
  const response = await fetch("api/v1/ask", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Srm-Surface": "console" },
    body: JSON.stringify(request),
  });
  const reply = await response.json();
  if (!response.ok) {
    throw Object.assign(new Error("refused"), { detail: reply.detail });
  }
  return reply;
}

function failure(text, retry) {
  return h(
    "article",
    { class: "card failure", role: "alert" },
    h("p", { class: "text" }, text),
    h("button", { type: "button", class: "offer", onclick: retry }, WORDS[language].again),
  );
}

function forget() {
  turns = [];
  before = [];
  turnsHolder.replaceChildren();
  find("said").textContent = "";
  refreshThread();
}

function refreshThread() {
  const earlier = context().length;
  document.body.classList.toggle("started", turns.length > 0);
  find("examples").hidden = turns.length > 0;
  find("thread-bar").hidden = turns.length === 0;
  find("thread-note").textContent = earlier > 0 ? WORDS[language].following(earlier) : "";
  turnsHolder.querySelector(".earlier")?.remove();
  if (turns.length > 1) {
    turns.at(-1).element.after(h("p", { class: "earlier" }, WORDS[language].earlier));
  }
}

function show(section) {
  find("asking").hidden = section !== "asking";
  find("browsing").hidden = section !== "browsing";
  find("to-ask").setAttribute("aria-current", section === "asking" ? "page" : "false");
  find("to-browse").setAttribute("aria-current", section === "browsing" ? "page" : "false");
}

/** Shows what the address says. */
function route() {
  const search = new URLSearchParams(location.search);
  if (["browse", "service", "area"].some((key) => search.has(key))) {
    show("browsing");
    window.scrollTo({ top: 0 });
    browse(find("browsing"), search, language, (question) => {
      forget();
      ask(question);
    });
    return;
  }
  show("asking");
  const question = search.get("q")?.trim();
  const asked = turns.findLast((turn) => turn.question === question);
  if (!question) {
    forget();
  } else if (asked) {
    asked.element.scrollIntoView({ block: "nearest" });
  } else {
    forget();
    before = search.getAll("after").slice(-CONTEXT_MAX);
    ask(question);
  }
}

function speak(chosen) {
  language = chosen;
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.title = words.page;
  document.querySelectorAll("[data-word]").forEach((element) => {
    element.textContent = words[element.dataset.word];
  });
  box.placeholder = words.placeholder;
  find("tongue-ko").setAttribute("aria-pressed", String(language === "ko"));
  find("tongue-en").setAttribute("aria-pressed", String(language === "en"));
  const other = language === "ko" ? "en" : "ko";
  find("examples").replaceChildren(
    h("h2", null, words.examples),
    ...[language, other].map((tongue) =>
      h(
        "div",
        { lang: tongue, class: "example-row" },
        EXAMPLES[tongue].map((question) =>
          h("button", { type: "button", class: "offer", onclick: () => ask(question) }, question),
        ),
      ),
    ),
  );
  refreshThread();
}

function resize() {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

function submit() {
  const question = box.value.trim();
  if (question) {
    ask(question);
  }
}

find("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
box.addEventListener("input", resize);
box.addEventListener("keydown", (event) => {
  // While a Korean syllable is being composed, Enter only ends the syllable.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName) && !find("asking").hidden) {
    event.preventDefault();
    box.focus();
  }
});
find("fresh").addEventListener("click", () => {
  history.pushState(null, "", location.pathname);
  route();
  box.focus();
});
for (const tongue of ["ko", "en"]) {
  find(`tongue-${tongue}`).addEventListener("click", () => {
    remember(tongue);
    speak(tongue);
    if (!find("browsing").hidden) {
      route();
    }
  });
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const here = link && !link.target && /^(\?|\.\/$)/.test(link.getAttribute("href"));
  if (here && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    history.pushState(null, "", link.href);
    route();
  }
});
window.addEventListener("popstate", () => {
  // Going to a source inside the page is a step in the history as well.
  if (!location.hash) {
    route();
  }
});

speak(language);
route();
if (!location.search) {
  box.focus();
}
