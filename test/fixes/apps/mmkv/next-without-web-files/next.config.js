module.exports = {
  transpilePackages: ['react-native', 'react-native-mmkv'],
  webpack: (config) => {
    config.resolve.alias['react-native$'] = 'react-native-web';
    return config;
  },
};
