import { forecast } from './lib/forecast.js';
import { monthView } from './lib/agenda.js';
const say = (text) => ({ content: [{ type: 'text', text }] });
export default {
    id: 'weather-desk',
    register(api) {
        api.registerTool({
            name: 'weather_forecast',
            description: 'Weather for the next days at the configured place',
            parameters: { type: 'object', properties: { days: { type: 'integer', minimum: 1, maximum: 7 } } },
            async execute(_id, input) {
                const days = Math.min(7, Math.max(1, Number(input.days) || 3));
                const place = { latitude: api.config.latitude ?? 38.72, longitude: api.config.longitude ?? -9.14 };
                return say(await forecast(place, days, api.config.units === 'imperial'));
            },
        });
        api.registerTool({
            name: 'agenda_today',
            description: 'The current month as printed by cal',
            parameters: { type: 'object', properties: {} },
            async execute() {
                return say(await monthView());
            },
        });
        api.logger.info('weather desk is ready');
    },
};
