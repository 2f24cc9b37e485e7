// Written by `npm run generate` from rules/. Do not edit.
import type { Rule } from '../kit/index.ts'
import agentHookConfigRule from '../../rules/code/install-script/agent-hook-config.ts'
import aliasDependencyRule from '../../rules/code/supply-chain/alias-dependency.ts'
import bidiOverrideRule from '../../rules/code/hidden-text/bidi-override.ts'
import binShadowsCommandRule from '../../rules/code/supply-chain/bin-shadows-command.ts'
import browserStorageExfiltrationRule from '../../rules/code/exfiltration/browser-storage-exfiltration.ts'
import checkoutScriptPresentRule from '../../rules/code/install-script/checkout-script-present.ts'
import credentialExfiltrationRule from '../../rules/code/exfiltration/credential-exfiltration.ts'
import credentialFileReadRule from '../../rules/code/credential-access/credential-file-read.ts'
import cryptoMiningRule from '../../rules/code/crypto-mining/crypto-mining.ts'
import decodeToInterpreterRule from '../../rules/code/download-exec/decode-to-interpreter.ts'
import decodedAddressRule from '../../rules/code/obfuscation/decoded-address.ts'
import decodedCodeRule from '../../rules/code/dynamic-code/decoded-code.ts'
import disguisedCommandRule from '../../rules/code/obfuscation/disguised-command.ts'
import disguisedModuleNameRule from '../../rules/code/obfuscation/disguised-module-name.ts'
import downloadAndRunRule from '../../rules/code/download-exec/download-and-run.ts'
import duplicateManifestKeyRule from '../../rules/code/supply-chain/duplicate-manifest-key.ts'
import dynamicCodeRule from '../../rules/code/dynamic-code/dynamic-code.ts'
import editorTaskAutorunRule from '../../rules/code/install-script/editor-task-autorun.ts'
import environmentExfiltrationRule from '../../rules/code/exfiltration/environment-exfiltration.ts'
import environmentReadRule from '../../rules/code/credential-access/environment-read.ts'
import fileReadRule from '../../rules/code/fs-escape/file-read.ts'
import fileWriteRule from '../../rules/code/fs-escape/file-write.ts'
import gypCommandRule from '../../rules/code/install-script/gyp-command.ts'
import hiddenDynamicCodeRule from '../../rules/code/dynamic-code/hidden-dynamic-code.ts'
import hiddenProcessSpawnRule from '../../rules/code/exec/hidden-process-spawn.ts'
import homoglyphIdentifierRule from '../../rules/code/obfuscation/homoglyph-identifier.ts'
import hostExfiltrationRule from '../../rules/code/exfiltration/host-exfiltration.ts'
import installScriptBackgroundRule from '../../rules/code/install-script/install-script-background.ts'
import installScriptDecodesRule from '../../rules/code/install-script/install-script-decodes.ts'
import installScriptFetchesRule from '../../rules/code/install-script/install-script-fetches.ts'
import installScriptInlineCodeRule from '../../rules/code/install-script/install-script-inline-code.ts'
import installScriptPresentRule from '../../rules/code/install-script/install-script-present.ts'
import installScriptSendsHostDataRule from '../../rules/code/install-script/install-script-sends-host-data.ts'
import invisiblePayloadRule from '../../rules/code/hidden-text/invisible-payload.ts'
import lookalikeDependencyRule from '../../rules/code/supply-chain/lookalike-dependency.ts'
import nativeBinaryRule from '../../rules/code/native-code/native-binary.ts'
import nativeLoadRule from '../../rules/code/native-code/native-load.ts'
import networkHookRule from '../../rules/code/network/network-hook.ts'
import networkRequestRule from '../../rules/code/network/network-request.ts'
import npmSettingsOverrideRule from '../../rules/code/supply-chain/npm-settings-override.ts'
import npmrcScriptShellRule from '../../rules/code/install-script/npmrc-script-shell.ts'
import obfuscatorOutputRule from '../../rules/code/obfuscation/obfuscator-output.ts'
import offScreenCodeRule from '../../rules/code/obfuscation/off-screen-code.ts'
import packedCodeRule from '../../rules/code/obfuscation/packed-code.ts'
import pathEscapeRule from '../../rules/code/fs-escape/path-escape.ts'
import pipeToInterpreterRule from '../../rules/code/download-exec/pipe-to-interpreter.ts'
import pluginEntryEscapeRule from '../../rules/code/entry-escape/plugin-entry-escape.ts'
import pluginEntryHiddenRule from '../../rules/code/entry-escape/plugin-entry-hidden.ts'
import processSpawnRule from '../../rules/code/exec/process-spawn.ts'
import republishesRule from '../../rules/code/self-propagation/republishes.ts'
import requestBinRule from '../../rules/code/exfiltration/request-bin.ts'
import responseToCodeRule from '../../rules/code/remote-code/response-to-code.ts'
import responseToShellRule from '../../rules/code/remote-code/response-to-shell.ts'
import runsDownloadedFileRule from '../../rules/code/download-exec/runs-downloaded-file.ts'
import secretExfiltrationRule from '../../rules/code/exfiltration/secret-exfiltration.ts'
import shellCredentialReadRule from '../../rules/code/credential-access/shell-credential-read.ts'
import shellEnvironmentReadRule from '../../rules/code/credential-access/shell-environment-read.ts'
import shellEnvironmentUploadRule from '../../rules/code/exfiltration/shell-environment-upload.ts'
import shellFileWriteRule from '../../rules/code/fs-escape/shell-file-write.ts'
import shellMinerRule from '../../rules/code/crypto-mining/shell-miner.ts'
import shellNetworkRule from '../../rules/code/network/shell-network.ts'
import shellProgramRule from '../../rules/code/exec/shell-program.ts'
import shellProtectionOffRule from '../../rules/code/prompt-injection/shell-protection-off.ts'
import shellReverseShellRule from '../../rules/code/remote-code/shell-reverse-shell.ts'
import shellSecretUploadRule from '../../rules/code/exfiltration/shell-secret-upload.ts'
import shellStartUpEntryRule from '../../rules/code/persistence/shell-start-up-entry.ts'
import shellWipesHomeRule from '../../rules/code/destructive/shell-wipes-home.ts'
import splitWordRule from '../../rules/code/hidden-text/split-word.ts'
import startupWriteRule from '../../rules/code/persistence/startup-write.ts'
import unanalysedFileRule from '../../rules/code/coverage/unanalysed-file.ts'
import urlDependencyRule from '../../rules/code/supply-chain/url-dependency.ts'
import wipesUserFilesRule from '../../rules/code/destructive/wipes-user-files.ts'

/** Every rule of the code lane, sorted by id. */
export const rules: readonly Rule[] = [
  agentHookConfigRule,
  aliasDependencyRule,
  bidiOverrideRule,
  binShadowsCommandRule,
  browserStorageExfiltrationRule,
  checkoutScriptPresentRule,
  credentialExfiltrationRule,
  credentialFileReadRule,
  cryptoMiningRule,
  decodeToInterpreterRule,
  decodedAddressRule,
  decodedCodeRule,
  disguisedCommandRule,
  disguisedModuleNameRule,
  downloadAndRunRule,
  duplicateManifestKeyRule,
  dynamicCodeRule,
  editorTaskAutorunRule,
  environmentExfiltrationRule,
  environmentReadRule,
  fileReadRule,
  fileWriteRule,
  gypCommandRule,
  hiddenDynamicCodeRule,
  hiddenProcessSpawnRule,
  homoglyphIdentifierRule,
  hostExfiltrationRule,
  installScriptBackgroundRule,
  installScriptDecodesRule,
  installScriptFetchesRule,
  installScriptInlineCodeRule,
  installScriptPresentRule,
  installScriptSendsHostDataRule,
  invisiblePayloadRule,
  lookalikeDependencyRule,
  nativeBinaryRule,
  nativeLoadRule,
  networkHookRule,
  networkRequestRule,
  npmSettingsOverrideRule,
  npmrcScriptShellRule,
  obfuscatorOutputRule,
  offScreenCodeRule,
  packedCodeRule,
  pathEscapeRule,
  pipeToInterpreterRule,
  pluginEntryEscapeRule,
  pluginEntryHiddenRule,
  processSpawnRule,
  republishesRule,
  requestBinRule,
  responseToCodeRule,
  responseToShellRule,
  runsDownloadedFileRule,
  secretExfiltrationRule,
  shellCredentialReadRule,
  shellEnvironmentReadRule,
  shellEnvironmentUploadRule,
  shellFileWriteRule,
  shellMinerRule,
  shellNetworkRule,
  shellProgramRule,
  shellProtectionOffRule,
  shellReverseShellRule,
  shellSecretUploadRule,
  shellStartUpEntryRule,
  shellWipesHomeRule,
  splitWordRule,
  startupWriteRule,
  unanalysedFileRule,
  urlDependencyRule,
  wipesUserFilesRule,
]
