// Written by `npm run generate` from rules/. Do not edit.
import type { Rule } from '../kit/index.ts'
import actsWithoutConsentRule from '../../rules/code/prompt-injection/acts-without-consent.ts'
import addressCarriesTalkRule from '../../rules/code/exfiltration/address-carries-talk.ts'
import addsAgentHooksRule from '../../rules/code/persistence/adds-agent-hooks.ts'
import agentHookConfigRule from '../../rules/code/install-script/agent-hook-config.ts'
import agentSendsSecretsRule from '../../rules/code/exfiltration/agent-sends-secrets.ts'
import agentSettingsWriteRule from '../../rules/code/persistence/agent-settings-write.ts'
import aliasDependencyRule from '../../rules/code/supply-chain/alias-dependency.ts'
import answersWithSecretsRule from '../../rules/code/exfiltration/answers-with-secrets.ts'
import asksForSecretsRule from '../../rules/code/social-engineering/asks-for-secrets.ts'
import bidiOverrideRule from '../../rules/code/hidden-text/bidi-override.ts'
import binShadowsCommandRule from '../../rules/code/supply-chain/bin-shadows-command.ts'
import bringsMoreSkillsRule from '../../rules/code/supply-chain/brings-more-skills.ts'
import bringsOwnRuntimeRule from '../../rules/code/download-exec/brings-own-runtime.ts'
import browserStorageExfiltrationRule from '../../rules/code/exfiltration/browser-storage-exfiltration.ts'
import checkoutScriptPresentRule from '../../rules/code/install-script/checkout-script-present.ts'
import codeInMediaFileRule from '../../rules/code/obfuscation/code-in-media-file.ts'
import comesBackRule from '../../rules/code/persistence/comes-back.ts'
import commandInDataRule from '../../rules/code/download-exec/command-in-data.ts'
import commandSendsHostDataRule from '../../rules/code/exfiltration/command-sends-host-data.ts'
import compiledScriptRule from '../../rules/code/obfuscation/compiled-script.ts'
import composeTakesHostRule from '../../rules/code/remote-code/compose-takes-host.ts'
import concealedMarkupRule from '../../rules/code/hidden-text/concealed-markup.ts'
import containerTakesHostRule from '../../rules/code/remote-code/container-takes-host.ts'
import controlFlowFlatteningRule from '../../rules/code/obfuscation/control-flow-flattening.ts'
import conversationExfiltrationRule from '../../rules/code/exfiltration/conversation-exfiltration.ts'
import coversTracksRule from '../../rules/code/download-exec/covers-tracks.ts'
import credentialExfiltrationRule from '../../rules/code/exfiltration/credential-exfiltration.ts'
import credentialFileReadRule from '../../rules/code/credential-access/credential-file-read.ts'
import cryptoMiningRule from '../../rules/code/crypto-mining/crypto-mining.ts'
import decodeToInterpreterRule from '../../rules/code/download-exec/decode-to-interpreter.ts'
import decodedAddressRule from '../../rules/code/obfuscation/decoded-address.ts'
import decodedCodeRule from '../../rules/code/dynamic-code/decoded-code.ts'
import decryptedCodeRule from '../../rules/code/dynamic-code/decrypted-code.ts'
import detourFromRegistryRule from '../../rules/code/supply-chain/detour-from-registry.ts'
import disguisedCommandRule from '../../rules/code/obfuscation/disguised-command.ts'
import disguisedModuleNameRule from '../../rules/code/obfuscation/disguised-module-name.ts'
import downloadAndRunRule from '../../rules/code/download-exec/download-and-run.ts'
import drainsWalletRule from '../../rules/code/crypto-mining/drains-wallet.ts'
import duplicateManifestKeyRule from '../../rules/code/supply-chain/duplicate-manifest-key.ts'
import dynamicCodeRule from '../../rules/code/dynamic-code/dynamic-code.ts'
import editorTaskAutorunRule from '../../rules/code/install-script/editor-task-autorun.ts'
import editsAgentMemoryRule from '../../rules/code/persistence/edits-agent-memory.ts'
import encodedOrdersRule from '../../rules/code/hidden-text/encoded-orders.ts'
import encodedPayloadRule from '../../rules/code/obfuscation/encoded-payload.ts'
import encryptsUserFilesRule from '../../rules/code/destructive/encrypts-user-files.ts'
import endlessLoopRule from '../../rules/code/destructive/endless-loop.ts'
import environmentExfiltrationRule from '../../rules/code/exfiltration/environment-exfiltration.ts'
import environmentReadRule from '../../rules/code/credential-access/environment-read.ts'
import erasesItsTracesRule from '../../rules/code/obfuscation/erases-its-traces.ts'
import extortsPaymentRule from '../../rules/code/prompt-injection/extorts-payment.ts'
import falsePasswordWindowRule from '../../rules/code/credential-access/false-password-window.ts'
import fetchedAtStartUpRule from '../../rules/code/persistence/fetched-at-start-up.ts'
import fetchesSidewaysRule from '../../rules/code/download-exec/fetches-sideways.ts'
import fileReadRule from '../../rules/code/fs-escape/file-read.ts'
import fileWriteRule from '../../rules/code/fs-escape/file-write.ts'
import fixedReceiverRule from '../../rules/code/exfiltration/fixed-receiver.ts'
import floodsRegistryRule from '../../rules/code/self-propagation/floods-registry.ts'
import frontMatterHookRule from '../../rules/code/persistence/front-matter-hook.ts'
import frontMatterProgramRule from '../../rules/code/dynamic-code/front-matter-program.ts'
import gypCommandRule from '../../rules/code/install-script/gyp-command.ts'
import hiddenDynamicCodeRule from '../../rules/code/dynamic-code/hidden-dynamic-code.ts'
import hiddenMailCopyRule from '../../rules/code/exfiltration/hidden-mail-copy.ts'
import hiddenProcessSpawnRule from '../../rules/code/exec/hidden-process-spawn.ts'
import hidesFromUserRule from '../../rules/code/prompt-injection/hides-from-user.ts'
import homoglyphIdentifierRule from '../../rules/code/obfuscation/homoglyph-identifier.ts'
import hostExfiltrationRule from '../../rules/code/exfiltration/host-exfiltration.ts'
import installScriptBackgroundRule from '../../rules/code/install-script/install-script-background.ts'
import installScriptDecodesRule from '../../rules/code/install-script/install-script-decodes.ts'
import installScriptFetchesRule from '../../rules/code/install-script/install-script-fetches.ts'
import installScriptInlineCodeRule from '../../rules/code/install-script/install-script-inline-code.ts'
import installScriptInstallsMoreRule from '../../rules/code/install-script/install-script-installs-more.ts'
import installScriptPresentRule from '../../rules/code/install-script/install-script-present.ts'
import installScriptSendsHostDataRule from '../../rules/code/install-script/install-script-sends-host-data.ts'
import installSendsFilesRule from '../../rules/code/exfiltration/install-sends-files.ts'
import installedSkillChangedRule from '../../rules/code/supply-chain/installed-skill-changed.ts'
import instructionsInCipherRule from '../../rules/code/hidden-text/instructions-in-cipher.ts'
import inventedPrerequisiteRule from '../../rules/code/social-engineering/invented-prerequisite.ts'
import invisiblePayloadRule from '../../rules/code/hidden-text/invisible-payload.ts'
import letsStrangerInRule from '../../rules/code/persistence/lets-stranger-in.ts'
import liftsQuarantineRule from '../../rules/code/social-engineering/lifts-quarantine.ts'
import literalSecretRule from '../../rules/code/secret/literal-secret.ts'
import lookalikeDependencyRule from '../../rules/code/supply-chain/lookalike-dependency.ts'
import marksAllOutputRule from '../../rules/code/self-propagation/marks-all-output.ts'
import metadataExfiltrationRule from '../../rules/code/exfiltration/metadata-exfiltration.ts'
import mixedScriptCodeRule from '../../rules/code/hidden-text/mixed-script-code.ts'
import nativeBinaryRule from '../../rules/code/native-code/native-binary.ts'
import nativeLoadRule from '../../rules/code/native-code/native-load.ts'
import networkHookRule from '../../rules/code/network/network-hook.ts'
import networkRequestRule from '../../rules/code/network/network-request.ts'
import npmSettingsOverrideRule from '../../rules/code/supply-chain/npm-settings-override.ts'
import npmrcScriptShellRule from '../../rules/code/install-script/npmrc-script-shell.ts'
import obeysRemoteTextRule from '../../rules/code/prompt-injection/obeys-remote-text.ts'
import obfuscatorOutputRule from '../../rules/code/obfuscation/obfuscator-output.ts'
import offScreenCodeRule from '../../rules/code/obfuscation/off-screen-code.ts'
import offScreenTextRule from '../../rules/code/hidden-text/off-screen-text.ts'
import openclawConfigExfiltrationRule from '../../rules/code/exfiltration/openclaw-config-exfiltration.ts'
import overridesInstructionsRule from '../../rules/code/prompt-injection/overrides-instructions.ts'
import packedCodeRule from '../../rules/code/obfuscation/packed-code.ts'
import passwordCopyRule from '../../rules/code/exfiltration/password-copy.ts'
import passwordProtectedArchiveRule from '../../rules/code/social-engineering/password-protected-archive.ts'
import pasteSiteScriptRule from '../../rules/code/social-engineering/paste-site-script.ts'
import patchesOtherPackageRule from '../../rules/code/supply-chain/patches-other-package.ts'
import pathEscapeRule from '../../rules/code/fs-escape/path-escape.ts'
import paysFromOpenWalletRule from '../../rules/code/crypto-mining/pays-from-open-wallet.ts'
import phishingPageRule from '../../rules/code/social-engineering/phishing-page.ts'
import pipeToInterpreterRule from '../../rules/code/download-exec/pipe-to-interpreter.ts'
import plantedPromptRule from '../../rules/code/prompt-injection/planted-prompt.ts'
import plantsInProjectsRule from '../../rules/code/self-propagation/plants-in-projects.ts'
import pluginEntryEscapeRule from '../../rules/code/entry-escape/plugin-entry-escape.ts'
import pluginEntryHiddenRule from '../../rules/code/entry-escape/plugin-entry-hidden.ts'
import poisonedToolRule from '../../rules/code/prompt-injection/poisoned-tool.ts'
import prerequisiteCommandRule from '../../rules/code/social-engineering/prerequisite-command.ts'
import processSpawnRule from '../../rules/code/exec/process-spawn.ts'
import pythonCredentialReadRule from '../../rules/code/credential-access/python-credential-read.ts'
import pythonDecodedCodeRule from '../../rules/code/obfuscation/python-decoded-code.ts'
import pythonDynamicCodeRule from '../../rules/code/dynamic-code/python-dynamic-code.ts'
import pythonEnvironmentReadRule from '../../rules/code/credential-access/python-environment-read.ts'
import pythonFileWriteRule from '../../rules/code/fs-escape/python-file-write.ts'
import pythonNativeCallRule from '../../rules/code/native-code/python-native-call.ts'
import pythonNetworkRule from '../../rules/code/network/python-network.ts'
import pythonProgramRule from '../../rules/code/exec/python-program.ts'
import pythonReverseShellRule from '../../rules/code/remote-code/python-reverse-shell.ts'
import pythonRunsResponseRule from '../../rules/code/remote-code/python-runs-response.ts'
import pythonSecretUploadRule from '../../rules/code/exfiltration/python-secret-upload.ts'
import pythonStartUpEntryRule from '../../rules/code/persistence/python-start-up-entry.ts'
import pythonWalletSwapRule from '../../rules/code/crypto-mining/python-wallet-swap.ts'
import pythonWipesHomeRule from '../../rules/code/destructive/python-wipes-home.ts'
import redirectsPageRule from '../../rules/code/social-engineering/redirects-page.ts'
import redirectsPaymentsRule from '../../rules/code/prompt-injection/redirects-payments.ts'
import remotePromptRule from '../../rules/code/prompt-injection/remote-prompt.ts'
import republishesRule from '../../rules/code/self-propagation/republishes.ts'
import requestBinRule from '../../rules/code/exfiltration/request-bin.ts'
import requireMadeGlobalRule from '../../rules/code/obfuscation/require-made-global.ts'
import reroutesModelsRule from '../../rules/code/exfiltration/reroutes-models.ts'
import reroutesTrafficRule from '../../rules/code/exfiltration/reroutes-traffic.ts'
import responseToCodeRule from '../../rules/code/remote-code/response-to-code.ts'
import responseToShellRule from '../../rules/code/remote-code/response-to-shell.ts'
import reverseShellRule from '../../rules/code/remote-code/reverse-shell.ts'
import rewritesToolCallRule from '../../rules/code/prompt-injection/rewrites-tool-call.ts'
import runsBundledBinaryRule from '../../rules/code/download-exec/runs-bundled-binary.ts'
import runsClonedRepositoryRule from '../../rules/code/download-exec/runs-cloned-repository.ts'
import runsDownloadedFileRule from '../../rules/code/download-exec/runs-downloaded-file.ts'
import sabotagesBuiltinsRule from '../../rules/code/destructive/sabotages-builtins.ts'
import scramblesPageStorageRule from '../../rules/code/destructive/scrambles-page-storage.ts'
import scriptFromAddressRule from '../../rules/code/remote-code/script-from-address.ts'
import secretExfiltrationRule from '../../rules/code/exfiltration/secret-exfiltration.ts'
import secretStoreTheftRule from '../../rules/code/exfiltration/secret-store-theft.ts'
import secretToUploaderRule from '../../rules/code/exfiltration/secret-to-uploader.ts'
import servedTransactionRule from '../../rules/code/crypto-mining/served-transaction.ts'
import servesHomeRule from '../../rules/code/exfiltration/serves-home.ts'
import setsUpMinerRule from '../../rules/code/crypto-mining/sets-up-miner.ts'
import shellCredentialReadRule from '../../rules/code/credential-access/shell-credential-read.ts'
import shellEnvironmentReadRule from '../../rules/code/credential-access/shell-environment-read.ts'
import shellEnvironmentUploadRule from '../../rules/code/exfiltration/shell-environment-upload.ts'
import shellFileWriteRule from '../../rules/code/fs-escape/shell-file-write.ts'
import shellFolderUploadRule from '../../rules/code/exfiltration/shell-folder-upload.ts'
import shellHostUploadRule from '../../rules/code/exfiltration/shell-host-upload.ts'
import shellMinerRule from '../../rules/code/crypto-mining/shell-miner.ts'
import shellNetworkRule from '../../rules/code/network/shell-network.ts'
import shellProgramRule from '../../rules/code/exec/shell-program.ts'
import shellProtectionOffRule from '../../rules/code/prompt-injection/shell-protection-off.ts'
import shellReverseShellRule from '../../rules/code/remote-code/shell-reverse-shell.ts'
import shellSecretUploadRule from '../../rules/code/exfiltration/shell-secret-upload.ts'
import shellSocketUploadRule from '../../rules/code/exfiltration/shell-socket-upload.ts'
import shellStartUpEntryRule from '../../rules/code/persistence/shell-start-up-entry.ts'
import shellWalletSwapRule from '../../rules/code/crypto-mining/shell-wallet-swap.ts'
import shellWipesHomeRule from '../../rules/code/destructive/shell-wipes-home.ts'
import shutsMachineDownRule from '../../rules/code/destructive/shuts-machine-down.ts'
import slantedAdviceRule from '../../rules/code/prompt-injection/slanted-advice.ts'
import socketTakesHostRule from '../../rules/code/remote-code/socket-takes-host.ts'
import splitWordRule from '../../rules/code/hidden-text/split-word.ts'
import spreadsItselfRule from '../../rules/code/self-propagation/spreads-itself.ts'
import startupCommandRule from '../../rules/code/persistence/startup-command.ts'
import startupWriteRule from '../../rules/code/persistence/startup-write.ts'
import strangerPackageIndexRule from '../../rules/code/supply-chain/stranger-package-index.ts'
import stringArrayRule from '../../rules/code/obfuscation/string-array.ts'
import switchesProtectionOffRule from '../../rules/code/prompt-injection/switches-protection-off.ts'
import toldToRunDownloadRule from '../../rules/code/download-exec/told-to-run-download.ts'
import toolSettingsWriteRule from '../../rules/code/persistence/tool-settings-write.ts'
import trustsFetchedRootRule from '../../rules/code/exfiltration/trusts-fetched-root.ts'
import trustsRemoteToolsRule from '../../rules/code/prompt-injection/trusts-remote-tools.ts'
import turnsAgainstUserRule from '../../rules/code/prompt-injection/turns-against-user.ts'
import unanalysedFileRule from '../../rules/code/coverage/unanalysed-file.ts'
import unrelatedInstallerRule from '../../rules/code/supply-chain/unrelated-installer.ts'
import urlDependencyRule from '../../rules/code/supply-chain/url-dependency.ts'
import verificationLureRule from '../../rules/code/social-engineering/verification-lure.ts'
import visitorToCommandRule from '../../rules/code/remote-code/visitor-to-command.ts'
import walletAddressSwapRule from '../../rules/code/crypto-mining/wallet-address-swap.ts'
import weakensOpenclawRule from '../../rules/code/persistence/weakens-openclaw.ts'
import wipesUserFilesRule from '../../rules/code/destructive/wipes-user-files.ts'
import wipesWorkingFolderRule from '../../rules/code/destructive/wipes-working-folder.ts'
import writesLeakingWorkflowRule from '../../rules/code/self-propagation/writes-leaking-workflow.ts'
import writesWindowsDropperRule from '../../rules/code/download-exec/writes-windows-dropper.ts'

/** Every rule of the code lane, sorted by id. */
export const rules: readonly Rule[] = [
  actsWithoutConsentRule,
  addressCarriesTalkRule,
  addsAgentHooksRule,
  agentHookConfigRule,
  agentSendsSecretsRule,
  agentSettingsWriteRule,
  aliasDependencyRule,
  answersWithSecretsRule,
  asksForSecretsRule,
  bidiOverrideRule,
  binShadowsCommandRule,
  bringsMoreSkillsRule,
  bringsOwnRuntimeRule,
  browserStorageExfiltrationRule,
  checkoutScriptPresentRule,
  codeInMediaFileRule,
  comesBackRule,
  commandInDataRule,
  commandSendsHostDataRule,
  compiledScriptRule,
  composeTakesHostRule,
  concealedMarkupRule,
  containerTakesHostRule,
  controlFlowFlatteningRule,
  conversationExfiltrationRule,
  coversTracksRule,
  credentialExfiltrationRule,
  credentialFileReadRule,
  cryptoMiningRule,
  decodeToInterpreterRule,
  decodedAddressRule,
  decodedCodeRule,
  decryptedCodeRule,
  detourFromRegistryRule,
  disguisedCommandRule,
  disguisedModuleNameRule,
  downloadAndRunRule,
  drainsWalletRule,
  duplicateManifestKeyRule,
  dynamicCodeRule,
  editorTaskAutorunRule,
  editsAgentMemoryRule,
  encodedOrdersRule,
  encodedPayloadRule,
  encryptsUserFilesRule,
  endlessLoopRule,
  environmentExfiltrationRule,
  environmentReadRule,
  erasesItsTracesRule,
  extortsPaymentRule,
  falsePasswordWindowRule,
  fetchedAtStartUpRule,
  fetchesSidewaysRule,
  fileReadRule,
  fileWriteRule,
  fixedReceiverRule,
  floodsRegistryRule,
  frontMatterHookRule,
  frontMatterProgramRule,
  gypCommandRule,
  hiddenDynamicCodeRule,
  hiddenMailCopyRule,
  hiddenProcessSpawnRule,
  hidesFromUserRule,
  homoglyphIdentifierRule,
  hostExfiltrationRule,
  installScriptBackgroundRule,
  installScriptDecodesRule,
  installScriptFetchesRule,
  installScriptInlineCodeRule,
  installScriptInstallsMoreRule,
  installScriptPresentRule,
  installScriptSendsHostDataRule,
  installSendsFilesRule,
  installedSkillChangedRule,
  instructionsInCipherRule,
  inventedPrerequisiteRule,
  invisiblePayloadRule,
  letsStrangerInRule,
  liftsQuarantineRule,
  literalSecretRule,
  lookalikeDependencyRule,
  marksAllOutputRule,
  metadataExfiltrationRule,
  mixedScriptCodeRule,
  nativeBinaryRule,
  nativeLoadRule,
  networkHookRule,
  networkRequestRule,
  npmSettingsOverrideRule,
  npmrcScriptShellRule,
  obeysRemoteTextRule,
  obfuscatorOutputRule,
  offScreenCodeRule,
  offScreenTextRule,
  openclawConfigExfiltrationRule,
  overridesInstructionsRule,
  packedCodeRule,
  passwordCopyRule,
  passwordProtectedArchiveRule,
  pasteSiteScriptRule,
  patchesOtherPackageRule,
  pathEscapeRule,
  paysFromOpenWalletRule,
  phishingPageRule,
  pipeToInterpreterRule,
  plantedPromptRule,
  plantsInProjectsRule,
  pluginEntryEscapeRule,
  pluginEntryHiddenRule,
  poisonedToolRule,
  prerequisiteCommandRule,
  processSpawnRule,
  pythonCredentialReadRule,
  pythonDecodedCodeRule,
  pythonDynamicCodeRule,
  pythonEnvironmentReadRule,
  pythonFileWriteRule,
  pythonNativeCallRule,
  pythonNetworkRule,
  pythonProgramRule,
  pythonReverseShellRule,
  pythonRunsResponseRule,
  pythonSecretUploadRule,
  pythonStartUpEntryRule,
  pythonWalletSwapRule,
  pythonWipesHomeRule,
  redirectsPageRule,
  redirectsPaymentsRule,
  remotePromptRule,
  republishesRule,
  requestBinRule,
  requireMadeGlobalRule,
  reroutesModelsRule,
  reroutesTrafficRule,
  responseToCodeRule,
  responseToShellRule,
  reverseShellRule,
  rewritesToolCallRule,
  runsBundledBinaryRule,
  runsClonedRepositoryRule,
  runsDownloadedFileRule,
  sabotagesBuiltinsRule,
  scramblesPageStorageRule,
  scriptFromAddressRule,
  secretExfiltrationRule,
  secretStoreTheftRule,
  secretToUploaderRule,
  servedTransactionRule,
  servesHomeRule,
  setsUpMinerRule,
  shellCredentialReadRule,
  shellEnvironmentReadRule,
  shellEnvironmentUploadRule,
  shellFileWriteRule,
  shellFolderUploadRule,
  shellHostUploadRule,
  shellMinerRule,
  shellNetworkRule,
  shellProgramRule,
  shellProtectionOffRule,
  shellReverseShellRule,
  shellSecretUploadRule,
  shellSocketUploadRule,
  shellStartUpEntryRule,
  shellWalletSwapRule,
  shellWipesHomeRule,
  shutsMachineDownRule,
  slantedAdviceRule,
  socketTakesHostRule,
  splitWordRule,
  spreadsItselfRule,
  startupCommandRule,
  startupWriteRule,
  strangerPackageIndexRule,
  stringArrayRule,
  switchesProtectionOffRule,
  toldToRunDownloadRule,
  toolSettingsWriteRule,
  trustsFetchedRootRule,
  trustsRemoteToolsRule,
  turnsAgainstUserRule,
  unanalysedFileRule,
  unrelatedInstallerRule,
  urlDependencyRule,
  verificationLureRule,
  visitorToCommandRule,
  walletAddressSwapRule,
  weakensOpenclawRule,
  wipesUserFilesRule,
  wipesWorkingFolderRule,
  writesLeakingWorkflowRule,
  writesWindowsDropperRule,
]
