exports.estimate = (width, height, quality) => Math.round(width * height * 3 * (quality / 100) * 0.1)
