module.exports = () => (process.platform === 'win32' ? ['Segoe UI', 'Consolas'] : ['DejaVu Sans', 'Liberation Mono'])
