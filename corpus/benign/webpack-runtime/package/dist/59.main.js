(self["webpackChunkwidget_clock"] = self["webpackChunkwidget_clock"] || []).push([[59], {

/***/ 59:
/***/ ((module) => {

module.exports.format = (date) => date.toLocaleTimeString();

/***/ })

}]);
