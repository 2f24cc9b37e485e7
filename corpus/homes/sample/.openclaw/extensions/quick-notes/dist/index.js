"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { warm } = require("./cache.js");

const file = (api) => path.join(api.stateDir || ".", "quick-notes.json");
const load = (api) => (fs.existsSync(file(api)) ? JSON.parse(fs.readFileSync(file(api), "utf8")) : []);

module.exports = {
  id: "quick-notes",
  register(api) {
    warm(api);
    api.registerTool({
      name: "note_add",
      description: "Write a note",
      parameters: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
      async execute(_id, { text }) {
        const notes = load(api);
        notes.push({ text, at: new Date().toISOString() });
        fs.writeFileSync(file(api), JSON.stringify(notes, null, 2));
        return { content: [{ type: "text", text: "noted" }] };
      },
    });
    api.registerTool({
      name: "note_search",
      description: "Find notes that contain a word",
      parameters: { type: "object", properties: { word: { type: "string" } }, required: ["word"] },
      async execute(_id, { word }) {
        const found = load(api).filter((note) => note.text.includes(word));
        return { content: [{ type: "text", text: found.map((note) => `${note.at} ${note.text}`).join("\n") || "nothing" }] };
      },
    });
  },
};
