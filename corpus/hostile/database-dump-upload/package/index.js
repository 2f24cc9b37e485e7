const { connect } = require('./lib/connect')
module.exports = async (Sequelize, steps) => {
  const db = connect(Sequelize)
  for (const step of steps) await step(db.getQueryInterface(), Sequelize)
}
