// Written by `npm run generate` from rules/. Do not edit.
import type { Collector } from '../kit/collector.ts'
import attackSurfaceCollector from '../../rules/config/attack-surface.ts'
import browserContainersCollector from '../../rules/config/browser-containers.ts'
import browserControlCollector from '../../rules/config/browser-control.ts'
import channelDiscordCollector from '../../rules/config/channel-discord.ts'
import channelOthersCollector from '../../rules/config/channel-others.ts'
import channelRoutesCollector from '../../rules/config/channel-routes.ts'
import channelSlackCollector from '../../rules/config/channel-slack.ts'
import channelTelegramCollector from '../../rules/config/channel-telegram.ts'
import channelsCollector from '../../rules/config/channels.ts'
import configIncludesCollector from '../../rules/config/config-includes.ts'
import controlUiCollector from '../../rules/config/control-ui.ts'
import dangerousFlagsCollector from '../../rules/config/dangerous-flags.ts'
import elevatedCollector from '../../rules/config/elevated.ts'
import execBoundariesCollector from '../../rules/config/exec-boundaries.ts'
import execExposureCollector from '../../rules/config/exec-exposure.ts'
import execHostCollector from '../../rules/config/exec-host.ts'
import execProgramsCollector from '../../rules/config/exec-programs.ts'
import exposureCollector from '../../rules/config/exposure.ts'
import filesystemCollector from '../../rules/config/filesystem.ts'
import gatewayAccessCollector from '../../rules/config/gateway-access.ts'
import gatewayAuthCollector from '../../rules/config/gateway-auth.ts'
import gatewayNetworkCollector from '../../rules/config/gateway-network.ts'
import gatewayOriginsCollector from '../../rules/config/gateway-origins.ts'
import gatewayProbeCollector from '../../rules/config/gateway-probe.ts'
import hooksCollector from '../../rules/config/hooks.ts'
import httpApiCollector from '../../rules/config/http-api.ts'
import installRecordsCollector from '../../rules/config/install-records.ts'
import loggingCollector from '../../rules/config/logging.ts'
import minimalProfileCollector from '../../rules/config/minimal-profile.ts'
import modelsCollector from '../../rules/config/models.ts'
import multiUserCollector from '../../rules/config/multi-user.ts'
import newerSettingsCollector from '../../rules/config/newer-settings.ts'
import nodeCommandsCollector from '../../rules/config/node-commands.ts'
import pluginCodeCollector from '../../rules/config/plugin-code.ts'
import pluginTrustCollector from '../../rules/config/plugin-trust.ts'
import sandboxConfigCollector from '../../rules/config/sandbox-config.ts'
import sandboxIdleCollector from '../../rules/config/sandbox-idle.ts'
import secretsInConfigCollector from '../../rules/config/secrets-in-config.ts'
import skillCodeCollector from '../../rules/config/skill-code.ts'
import skillLinksCollector from '../../rules/config/skill-links.ts'
import stateFilesCollector from '../../rules/config/state-files.ts'
import suppressionsCollector from '../../rules/config/suppressions.ts'
import syncedFolderCollector from '../../rules/config/synced-folder.ts'

/** Every collector of the audit lane, sorted by id. */
export const collectors: readonly Collector[] = [
  attackSurfaceCollector,
  browserContainersCollector,
  browserControlCollector,
  channelDiscordCollector,
  channelOthersCollector,
  channelRoutesCollector,
  channelSlackCollector,
  channelTelegramCollector,
  channelsCollector,
  configIncludesCollector,
  controlUiCollector,
  dangerousFlagsCollector,
  elevatedCollector,
  execBoundariesCollector,
  execExposureCollector,
  execHostCollector,
  execProgramsCollector,
  exposureCollector,
  filesystemCollector,
  gatewayAccessCollector,
  gatewayAuthCollector,
  gatewayNetworkCollector,
  gatewayOriginsCollector,
  gatewayProbeCollector,
  hooksCollector,
  httpApiCollector,
  installRecordsCollector,
  loggingCollector,
  minimalProfileCollector,
  modelsCollector,
  multiUserCollector,
  newerSettingsCollector,
  nodeCommandsCollector,
  pluginCodeCollector,
  pluginTrustCollector,
  sandboxConfigCollector,
  sandboxIdleCollector,
  secretsInConfigCollector,
  skillCodeCollector,
  skillLinksCollector,
  stateFilesCollector,
  suppressionsCollector,
  syncedFolderCollector,
]
