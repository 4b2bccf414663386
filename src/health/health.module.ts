import { Module } from '@nestjs/common';
import { NodeController } from './node.controller.js';

/** What the operator sees of the node. */
@Module({ controllers: [NodeController] })
export class HealthModule {}
