/* Keeps what is typed on this device until it is saved: a lost connection or session costs nothing. */
window.lianxinDrafts = (() => {
  const prefix = 'lianxin-draft/';
  const keepDays = 30;
  const load = (key) => {
    try {
      const kept = JSON.parse(localStorage.getItem(prefix + key));
      return kept && Date.now() - kept.at < keepDays * 864e5 ? kept.values : {};
    } catch {
      return {};
    }
  };
  const store = (key, values) => {
    try {
      localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), values }));
    } catch {
      /* a full or forbidden store only means that there is no draft */
    }
  };
  const sentUnder = 'sent-under';
  const sendKeys = {};
  const put = (key, name, value) => store(key, { ...load(key), [sentUnder]: sendKeys[key], [name]: value });
  return {
    load,
    put,
    sendUnder(key, sendKey) {
      sendKeys[key] = sendKey;
      put(key, sentUnder, sendKey);
    },
    watch(form, key, sendKey) {
      sendKeys[key] = load(key)[sentUnder] || sendKey;
      const note = (event) => {
        const field = event.composedPath().find((node) => node.dataset && node.dataset.draft);
        if (field) {
          put(key, field.dataset.draft, String(field.localName === 'vaadin-checkbox' ? field.checked : field.value));
        }
      };
      ['input', 'change'].forEach((type) => form.addEventListener(type, note));
    },
    forget: (key) => localStorage.removeItem(prefix + key),
    forgetAll: () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .forEach((key) => localStorage.removeItem(key)),
  };
})();
