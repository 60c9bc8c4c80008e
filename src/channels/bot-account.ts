/** How the bot signs what it says, where the channel does not name it otherwise. */
export const BOT = { id: 'kindred', name: 'Kindred', role: 'bot' };
