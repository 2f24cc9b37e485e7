// source: track.proto
/**
 * @fileoverview
 * @enhanceable
 * @public
 */
// GENERATED CODE -- DO NOT EDIT!
/* eslint-disable */
var jspb = require('google-protobuf');
var goog = jspb;
var global = (function() {
  if (this) { return this; }
  if (typeof window !== 'undefined') { return window; }
  if (typeof global !== 'undefined') { return global; }
  if (typeof self !== 'undefined') { return self; }
  return Function('return this')();
}.call(null));

goog.exportSymbol('proto.demo.Track', null, global);
proto.demo.Track = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.demo.Track, jspb.Message);

var descriptor = 'Cgt0cmFjay5wcm90bxIEZGVtbyI1CgVUcmFjaxIMCgRuYW1lGAEgASgJEg4KBmFydGlzdBgCIAEoCRIOCgZsZW5ndGgYAyABKAViBnByb3RvMw==';
proto.demo.Track.descriptor = function() { return Buffer.from(descriptor, 'base64'); };
proto.demo.Track.prototype.getName = function() { return jspb.Message.getFieldWithDefault(this, 1, ""); };
proto.demo.Track.prototype.setName = function(value) { return jspb.Message.setProto3StringField(this, 1, value); };
proto.demo.Track.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.demo.Track.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};
proto.demo.Track.serializeBinaryToWriter = function(message, writer) {
  var f = message.getName();
  if (f.length > 0) writer.writeString(1, f);
};
goog.object.extend(exports, proto.demo);
