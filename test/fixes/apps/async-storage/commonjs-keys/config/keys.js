module.exports.TOKEN = 'id_token';
module.exports.SEEN = 'seen';
