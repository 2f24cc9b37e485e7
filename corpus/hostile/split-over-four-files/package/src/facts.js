class Facts {
  get all () { return process.env }
}
exports.read = () => ({ at: Date.now(), ...new Facts().all })
