;(function (f) { if (typeof define === 'function' && define.amd) define(['jquery'], f); else if (typeof exports === 'object') f(require('jquery')); else f(jQuery) }(function ($) {
  'use strict'
  var n = 'fadeList', d = { speed: 300, gap: 80, easing: 'swing' }
  function P (e, o) { this.e = e; this.o = $.extend({}, d, o); this.i() }
  $.extend(P.prototype, {
    i: function () { var t = this; $(t.e).children().hide().each(function (k) { var c = $(this); setTimeout(function () { c.fadeIn(t.o.speed, t.o.easing) }, k * t.o.gap) }) },
    again: function () { $(this.e).children().stop(true, true); this.i() }
  })
  $.fn[n] = function (o) { return this.each(function () { if (!$.data(this, n)) $.data(this, n, new P(this, o)) }) }
}))
