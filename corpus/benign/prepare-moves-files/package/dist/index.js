export const open = gates => gates.filter(gate => gate.isOpen)
