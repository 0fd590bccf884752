// Builds elements. Text only ever becomes a text node, so nothing that a note or a person wrote can
// become mark-up.

/** h("p", {class: "x", onclick: f}, "text", child, null) */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A link to an official page, or only its text where the address is not one of the web. */
export function outward(url, text) {
  return /^https?:\/\//.test(url)
    ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text)
    : h("span", null, text);
}

/** The page of a note at a line. */
export function noteAddress(note, line) {
  const path = note.startsWith("notes/") ? note : `notes/${note}`;
  const address = path.split("/").map(encodeURIComponent).join("/");
  return line > 0 ? `${address}#L${line}` : address;
}

/** Copies text, also where the page came over plain HTTP and browsers hide the clipboard. */
export async function copy(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused: the older way may still work.
    }
  }
  const area = h("textarea", { class: "quiet", readonly: true });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}

/** A button that says for a moment that it worked. */
export function copyButton(label, done, text) {
  const button = h("button", { type: "button", class: "plain" }, label);
  button.addEventListener("click", async () => {
    if (await copy(text())) {
      button.textContent = done;
      setTimeout(() => (button.textContent = label), 1600);
    }
  });
  return button;
}
