/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 314:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = class Clock extends (typeof HTMLElement === "undefined" ? Object : HTMLElement) {
  connectedCallback() {
    __webpack_require__.e(/* import() */ 59).then(__webpack_require__.bind(__webpack_require__, 59)).then((face) => {
      this.timer = setInterval(() => { this.textContent = face.format(new Date()); }, 1000);
    });
  }
  disconnectedCallback() { clearInterval(this.timer); }
};

/***/ })

/******/ 	});
/******/ 	var __webpack_module_cache__ = {};
/******/ 	function __webpack_require__(moduleId) {
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) return cachedModule.exports;
/******/ 		var module = __webpack_module_cache__[moduleId] = { exports: {} };
/******/ 		__webpack_modules__[moduleId](module, module.exports, __webpack_require__);
/******/ 		return module.exports;
/******/ 	}
/******/ 	__webpack_require__.m = __webpack_modules__;
/******/ 	(() => {
/******/ 		__webpack_require__.g = (function() {
/******/ 			if (typeof globalThis === 'object') return globalThis;
/******/ 			try {
/******/ 				return this || new Function('return this')();
/******/ 			} catch (e) {
/******/ 				if (typeof window === 'object') return window;
/******/ 			}
/******/ 		})();
/******/ 	})();
/******/ 	(() => {
/******/ 		__webpack_require__.f = {};
/******/ 		__webpack_require__.e = (chunkId) => (Promise.all(Object.keys(__webpack_require__.f).reduce((promises, key) => {
/******/ 			__webpack_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, [])));
/******/ 		__webpack_require__.u = (chunkId) => ("" + chunkId + ".main.js");
/******/ 		__webpack_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop));
/******/ 	})();
/******/ 	(() => {
/******/ 		var scriptUrl;
/******/ 		if (__webpack_require__.g.importScripts) scriptUrl = __webpack_require__.g.location + "";
/******/ 		var document = __webpack_require__.g.document;
/******/ 		if (!scriptUrl && document) {
/******/ 			var scripts = document.getElementsByTagName("script");
/******/ 			if (scripts.length) scriptUrl = scripts[scripts.length - 1].src;
/******/ 		}
/******/ 		__webpack_require__.p = (scriptUrl || "").replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	})();
/******/ 	(() => {
/******/ 		var installed = { 179: 0 };
/******/ 		__webpack_require__.f.j = (chunkId, promises) => {
/******/ 			if (__webpack_require__.o(installed, chunkId) && installed[chunkId] === 0) return;
/******/ 			promises.push(new Promise((resolve, reject) => {
/******/ 				var script = document.createElement('script');
/******/ 				script.src = __webpack_require__.p + __webpack_require__.u(chunkId);
/******/ 				script.onload = resolve;
/******/ 				script.onerror = reject;
/******/ 				document.head.appendChild(script);
/******/ 			}));
/******/ 		};
/******/ 	})();
/******/ 	var Clock = __webpack_require__(314);
/******/ 	if (typeof customElements !== "undefined") customElements.define("widget-clock", Clock);
/******/ })();
