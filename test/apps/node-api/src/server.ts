import cookieParser from 'cookie-parser';
import express from 'express';
import { config } from './config.js';
import { authenticate } from './middleware/authenticate.js';
import { requestContext } from './middleware/requestContext.js';
import { authRoutes } from './routes/auth.js';
import { parcelRoutes } from './routes/parcels.js';

const app = express();

app.use(express.json());
app.use(cookieParser());
app.use(requestContext);
app.use('/auth', authRoutes);
app.use('/parcels', authenticate, parcelRoutes);

app.listen(config.port, () => console.log(`parcels-api listens on ${config.port}`));
