/**
 * Every key that some release from 2026.2 to 2026.9 accepts in the sections an audit reads, by path: `[]` stands for the elements
 * of a list, `*` for any key. After the colon: s text, b boolean, n number, l list of texts, a list, o object, ? anything,
 * `(x|y)` one of these words; several may follow each other. A final `...` tolerates other keys.
 * Paths that have no row are not looked into. Source: the schemas that the releases print themselves.
 */
export const acceptedKeys: Readonly<Record<string, string>> = {
  '': `
    $schema:s meta:o env:o wizard:o diagnostics:o logging:o cli:o crestodian:o update:o browser:o ui:o secrets:o auth:o accessGroups:o
    acp:o models:o nodeHost:o agents:o tools:o security:o bindings:a broadcast:o audio:o media:o messages:o commands:o approvals:o
    session:o cron:o commitments:o hooks:o web:o channels:o discovery:o talk:o gateway:o memory:o mcp:o skills:o plugins:o surfaces:o
    proxy:o audit:o tui:o marketplaces:o transcripts:o telemetry:o worktreeRoot:s worktreeAcceleration:b attachments:o tts:o
    cloudWorkers:o desktop:o`,
  'agents': 'defaults:o list:a ownership:(explicit) entries:o',
  'agents.defaults': `
    params:o agentRuntime:o embeddedHarness:o model:so imageModel:so imageGenerationModel:so videoGenerationModel:so
    musicGenerationModel:so mediaGenerationAutoProviderFallback:b pdfModel:so pdfMaxBytesMb:n pdfMaxPages:n models:o workspace:s
    skills:l silentReply:o repoRoot:s systemPromptOverride:s promptOverlays:o skipBootstrap:b skipOptionalBootstrapFiles:a
    contextInjection:(always|continuation-skip|never) bootstrapMaxChars:n bootstrapTotalMaxChars:n experimental:o
    bootstrapPromptTruncationWarning:(off|once|always) userTimezone:s startupContext:o contextLimits:o timeFormat:(auto|12|24)
    envelopeTimezone:s envelopeTimestamp:(on|off) envelopeElapsed:(on|off) contextTokens:n cliBackends:o memorySearch:o contextPruning:o
    compaction:o runRetries:o embeddedPi:o thinkingDefault:(off|minimal|low|medium|high|xhigh|adaptive|max|ultra)
    verboseDefault:(off|on|full) toolProgressDetail:(explain|raw) reasoningDefault:(off|on|stream) elevatedDefault:(off|on|ask|full)
    blockStreamingDefault:(off|on) blockStreamingBreak:(text_end|message_end) blockStreamingChunk:o blockStreamingCoalesce:o
    humanDelay:o timeoutSeconds:n mediaMaxMb:n imageMaxDimensionPx:n typingIntervalSeconds:n typingMode:(never|instant|thinking|message)
    heartbeat:o maxConcurrent:n subagents:o sandbox:o utilityModel:s voiceModel:so embeddedAgent:o
    imageQuality:(auto|efficient|balanced|high) modelSelectionScope:(session|agent|global) decisionModel:s mediaModels:o pdfMaxMb:n
    modelPolicy:o cwd:s fastModeDefault:b(auto) systemAgent:o authInheritance:o sessionStore:o`,
  'agents.defaults.cliBackends.*': `
    command:s args:l output:(json|text|jsonl) resumeOutput:(json|text|jsonl) jsonlDialect:(claude-stream-json|gemini-stream-json)
    liveSession:(claude-stdio) input:(arg|stdin) maxPromptArgChars:n env:o clearEnv:l modelArg:s modelAliases:o sessionArg:s
    sessionArgs:l resumeArgs:l sessionMode:(always|existing|none) sessionIdFields:l systemPromptArg:s systemPromptFileArg:s
    systemPromptFileConfigArg:s systemPromptFileConfigKey:s systemPromptMode:(append|replace) systemPromptWhen:(first|always|never)
    imageArg:s imageMode:(repeat|list) imagePathScope:(temp|workspace) serialize:b reseedFromRawTranscriptWhenUncompacted:b
    reliability:o`,
  'agents.defaults.imageModel': 'primary:s fallbacks:l timeoutMs:n',
  'agents.defaults.model': 'primary:s fallbacks:l',
  'agents.defaults.models.*': 'alias:s params:o agentRuntime:o streaming:b pickerRuntimes:l codeMode:b',
  'agents.defaults.sandbox': `
    mode:(off|non-main|all) backend:s workspaceAccess:(none|ro|rw) sessionToolsVisibility:(spawned|all) scope:(session|agent|shared)
    workspaceRoot:s docker:o ssh:o browser:o prune:o`,
  'agents.defaults.sandbox.browser': `
    enabled:b image:s containerPrefix:s network:s cdpPort:n cdpSourceRange:s vncPort:n noVncPort:n headless:b enableNoVnc:b
    allowHostControl:b autoStart:b autoStartTimeoutMs:n binds:l noVncEnabled:b`,
  'agents.defaults.sandbox.docker': `
    image:s containerPrefix:s workdir:s readOnlyRoot:b tmpfs:l network:s user:s capDrop:l env:o setupCommand:? pidsLimit:n memory:sn
    memorySwap:sn cpus:n gpus:s ulimits:o seccompProfile:s apparmorProfile:s dns:l extraHosts:l binds:l
    dangerouslyAllowReservedContainerTargets:b dangerouslyAllowExternalBindSources:b dangerouslyAllowContainerNamespaceJoin:b`,
  'agents.list[]': `
    id:s default:b name:s description:s workspace:s agentDir:s systemPromptOverride:s agentRuntime:o embeddedHarness:o model:so models:o
    thinkingDefault:(off|minimal|low|medium|high|xhigh|adaptive|max|ultra) verboseDefault:(off|on|full) toolProgressDetail:(explain|raw)
    reasoningDefault:(on|off|stream) fastModeDefault:b(auto) contextInjection:(always|continuation-skip|never) bootstrapMaxChars:n
    bootstrapTotalMaxChars:n experimental:o skills:l memorySearch:o humanDelay:o tts:o skillsLimits:o contextLimits:o contextTokens:n
    heartbeat:o identity:o groupChat:o subagents:o runRetries:o embeddedPi:o sandbox:o params:o tools:o runtime:o utilityModel:s
    embeddedAgent:o cwd:s decisionModel:s modelPolicy:o memory:o typingMode:(never|instant|thinking|message)`,
  'agents.list[].model': 'primary:s fallbacks:l',
  'agents.list[].models.*': 'alias:s params:o agentRuntime:o streaming:b pickerRuntimes:l codeMode:b',
  'agents.list[].sandbox': `
    mode:(off|non-main|all) backend:s workspaceAccess:(none|ro|rw) sessionToolsVisibility:(spawned|all) scope:(session|agent|shared)
    workspaceRoot:s docker:o ssh:o browser:o prune:o`,
  'agents.list[].sandbox.browser': `
    enabled:b image:s containerPrefix:s network:s cdpPort:n cdpSourceRange:s vncPort:n noVncPort:n headless:b enableNoVnc:b
    allowHostControl:b autoStart:b autoStartTimeoutMs:n binds:l noVncEnabled:b`,
  'agents.list[].sandbox.docker': `
    image:s containerPrefix:s workdir:s readOnlyRoot:b tmpfs:l network:s user:s capDrop:l env:o setupCommand:? pidsLimit:n memory:sn
    memorySwap:sn cpus:n gpus:s ulimits:o seccompProfile:s apparmorProfile:s dns:l extraHosts:l binds:l
    dangerouslyAllowReservedContainerTargets:b dangerouslyAllowExternalBindSources:b dangerouslyAllowContainerNamespaceJoin:b`,
  'agents.list[].tools': `
    profile:(minimal|coding|messaging|full) allow:l alsoAllow:l deny:l byProvider:o toolsBySender:o codeMode:bo(auto) elevated:o exec:o
    fs:o loopDetection:o message:o sandbox:o swarm:bo github:o`,
  'agents.list[].tools.exec': `
    host:(auto|sandbox|gateway|node) security:(deny|allowlist|full) ask:(off|on-miss|always) node:s pathPrepend:l safeBins:l
    strictInlineEval:b commandHighlighting:b safeBinTrustedDirs:l safeBinProfiles:o backgroundMs:n timeoutSec:n cleanupMs:n
    notifyOnExit:b notifyOnExitEmptySuccess:b applyPatch:o approvalRunningNoticeMs:n mode:(deny|allowlist|ask|auto|full) reviewer:o
    grantExpiryDays:n timeoutSeconds:n`,
  'browser': `
    enabled:b evaluateEnabled:b cdpUrl:s remoteCdpTimeoutMs:n remoteCdpHandshakeTimeoutMs:n localLaunchTimeoutMs:n
    localCdpReadyTimeoutMs:n actionTimeoutMs:n color:s executablePath:s headless:b noSandbox:b attachOnly:b cdpPortRangeStart:n
    defaultProfile:s snapshotDefaults:o ssrfPolicy:o profiles:o extraArgs:l tabCleanup:o allowSystemProfileImport:b extensionRelay:o`,
  'browser.profiles.*': `
    cdpPort:n cdpUrl:s userDataDir:s mcpCommand:s mcpArgs:l driver:(openclaw|clawd|existing-session|extension) headless:b
    executablePath:s attachOnly:b color:s`,
  'browser.ssrfPolicy': `
    dangerouslyAllowPrivateNetwork:b allowedHostnames:l hostnameAllowlist:l allowRfc2544BenchmarkRange:b allowIpv6UniqueLocalRange:b
    blockedHostnames:l`,
  'channels.*': 'enabled:b dmPolicy:s groupPolicy:s allowFrom:l groupAllowFrom:l accounts:o dm:o groups:o guilds:o ...',
  'channels.*.accounts.*': 'enabled:b dmPolicy:s groupPolicy:s allowFrom:l groupAllowFrom:l dm:o groups:o guilds:o ...',
  'channels.*.dm': 'enabled:b policy:s allowFrom:l ...',
  'commands': `
    native:b(auto) nativeSkills:b(auto) text:b bash:b bashForegroundMs:n config:b mcp:b plugins:b debug:b restart:b useAccessGroups:b
    ownerAllowFrom:l ownerDisplay:(raw|hash) ownerDisplaySecret:s allowFrom:o`,
  'discovery': 'wideArea:o mdns:o',
  'discovery.mdns': 'mode:(off|minimal|full)',
  'env.shellEnv': 'enabled:b timeoutMs:n',
  'gateway': `
    port:n mode:(local|remote) bind:(auto|lan|loopback|custom|tailnet) customBindHost:s controlUi:o auth:o trustedProxies:l
    allowRealIpFallback:b tools:o webchat:o handshakeTimeoutMs:n channelHealthCheckMinutes:n channelStaleEventThresholdMinutes:n
    channelMaxRestartsPerHour:n tailscale:o remote:o reload:o tls:o http:o push:o nodes:o terminal:o publicOrigin:s portals:o
    cliAgents:o roles:o`,
  'gateway.auth': `
    mode:(none|token|password|trusted-proxy) token:so password:so allowTailscale:b rateLimit:o trustedProxy:o identityScopes:o`,
  'gateway.auth.rateLimit': 'maxAttempts:n windowMs:n lockoutMs:n exemptLoopback:b',
  'gateway.auth.trustedProxy': 'userHeader:s requiredHeaders:l allowUsers:l allowLoopback:b cloudflareAccessOidc:o deviceAutoApprove:o',
  'gateway.auth.trustedProxy.deviceAutoApprove': 'enabled:b scopes:l',
  'gateway.controlUi': `
    enabled:b basePath:s root:s embedSandbox:(strict|scripts|trusted) allowExternalEmbedUrls:b chatMessageMaxWidth:? allowedOrigins:l
    dangerouslyAllowHostHeaderOriginFallback:b allowInsecureAuth:b dangerouslyDisableDeviceAuth:b experimental:o environment:o
    communityInvite:b github:o sessionObserver:b automaticallyFetchFavicons:b`,
  'gateway.http': 'endpoints:o securityHeaders:o',
  'gateway.http.endpoints': 'chatCompletions:o responses:o',
  'gateway.http.endpoints.chatCompletions': 'enabled:b maxBodyBytes:n maxImageParts:n maxTotalImageBytes:n images:o',
  'gateway.http.endpoints.responses': 'enabled:b maxBodyBytes:n maxUrlParts:n files:o images:o',
  'gateway.nodes': 'browser:o pairing:o allowCommands:l denyCommands:l pluginTools:o allowSkills:b commands:o',
  'gateway.nodes.browser': 'mode:(auto|manual|off) node:s',
  'gateway.nodes.commands': 'allow:l deny:l',
  'gateway.nodes.pairing': 'autoApproveCidrs:l autoApproveLocal:b sshVerify:bo',
  'gateway.remote': `
    enabled:b url:s transport:(ssh|direct) remotePort:n token:so password:so tlsFingerprint:s sshTarget:s sshIdentity:s
    sshHostKeyPolicy:(strict|openssh) edgeAuth:o`,
  'gateway.tailscale': 'mode:(off|serve|funnel) resetOnExit:b preserveFunnel:b serviceName:s',
  'gateway.terminal': 'enabled:b shell:s detachedSessionTimeoutSeconds:n',
  'gateway.tools': 'deny:l allow:l',
  'hooks': `
    enabled:b path:s token:s defaultSessionKey:s allowRequestSessionKey:b allowedSessionKeyPrefixes:l allowedAgentIds:l maxBodyBytes:n
    presets:l transformsDir:s mappings:a gmail:o internal:o`,
  'hooks.gmail': `
    account:s label:s topic:s subscription:s pushToken:s hookUrl:s includeBody:b maxBytes:n renewEveryMinutes:n
    allowUnsafeExternalContent:b serve:o tailscale:o model:s thinking:(off|minimal|low|medium|high)`,
  'hooks.gmail.tailscale': 'mode:(off|serve|funnel) path:s target:s',
  'hooks.internal': 'enabled:b entries:o load:o installs:o handlers:a',
  'hooks.internal.installs': '*:o',
  'hooks.internal.load': 'extraDirs:l',
  'hooks.mappings[]': `
    id:s match:o action:(wake|agent) wakeMode:(now|next-heartbeat) name:s agentId:s sessionKey:s messageTemplate:s textTemplate:s
    deliver:b allowUnsafeExternalContent:b channel:s to:s model:s thinking:s timeoutSeconds:n transform:o
    sessionMode:(isolated|persistent) forEach:s`,
  'logging': `
    level:(silent|fatal|error|warn|info|debug|trace) file:s maxFileBytes:n consoleLevel:(silent|fatal|error|warn|info|debug|trace)
    consoleStyle:(pretty|compact|json) redactSensitive:(off|tools) redactPatterns:l audit:o`,
  'mcp': 'servers:o sessionIdleTtlMs:n apps:o',
  'plugins': 'enabled:b allow:l deny:l load:o slots:o entries:o bundledDiscovery:(compat|allowlist) installs:o',
  'plugins.entries.*': 'enabled:b hooks:o subagent:o llm:o config:o',
  'plugins.installs': '*:o',
  'plugins.load': 'paths:l',
  'plugins.slots': 'memory:s contextEngine:s',
  'secrets': 'providers:o defaults:o resolution:o egressProxy:o',
  'secrets.defaults': 'env:s file:s exec:s store:s',
  'secrets.providers.*': `
    source:(env|file|exec|store) allowlist:l path:s mode:(singleValue|json) timeoutMs:n maxBytes:n allowInsecurePath:b command:s args:l
    noOutputTimeoutMs:n maxOutputBytes:n jsonOnly:b env:o passEnv:l trustedDirs:l allowSymlinkCommand:b pluginIntegration:o`,
  'secrets.resolution': 'maxProviderConcurrency:n maxRefsPerProvider:n maxBatchBytes:n',
  'security': 'audit:o installPolicy:o',
  'security.audit': 'suppressions:a',
  'security.audit.suppressions[]': 'checkId:s titleIncludes:s detailIncludes:s reason:s',
  'security.installPolicy': 'enabled:b targets:a exec:o',
  'security.installPolicy.exec': `
    source:(exec) command:s args:l timeoutMs:n noOutputTimeoutMs:n maxOutputBytes:n env:o passEnv:l trustedDirs:l allowInsecurePath:b
    allowSymlinkCommand:b`,
  'session': `
    scope:(per-sender|global) dmScope:(main|per-peer|per-channel-peer|per-account-channel-peer) identityLinks:o resetTriggers:l
    idleMinutes:n reset:o resetByType:o resetByChannel:o store:s typingIntervalSeconds:n typingMode:(never|instant|thinking|message)
    mainKey:s sendPolicy:o writeLock:o agentToAgent:o threadBindings:o maintenance:o groupScope:(main|per-group) notifyOnCreate:b
    sharing:o`,
  'skills': 'allowBundled:l load:o install:o limits:o entries:o workshop:o',
  'skills.entries.*': 'enabled:b apiKey:so env:o config:o',
  'skills.install': 'preferBrew:b nodeManager:(npm|pnpm|yarn|bun) allowUploadedArchives:b',
  'skills.limits': 'maxCandidatesPerRoot:n maxSkillsLoadedPerSource:n maxSkillsInPrompt:n maxSkillsPromptChars:n maxSkillFileBytes:n',
  'skills.load': 'extraDirs:l allowSymlinkTargets:l watch:b watchDebounceMs:n',
  'tools': `
    profile:(minimal|coding|messaging|full) allow:l alsoAllow:l deny:l byProvider:o toolsBySender:o web:o media:o links:o sessions:o
    loopDetection:o toolSearch:bo codeMode:bo(auto) message:o agentToAgent:o elevated:o exec:o fs:o subagents:o sandbox:o
    sessions_spawn:o experimental:o github:o swarm:bo updatePlan:b`,
  'tools.byProvider.*': 'allow:l alsoAllow:l deny:l profile:(minimal|coding|messaging|full)',
  'tools.elevated': 'enabled:b allowFrom:o',
  'tools.elevated.allowFrom': '*:l',
  'tools.exec': `
    host:(auto|sandbox|gateway|node) security:(deny|allowlist|full) ask:(off|on-miss|always) node:s pathPrepend:l safeBins:l
    strictInlineEval:b commandHighlighting:b safeBinTrustedDirs:l safeBinProfiles:o backgroundMs:n timeoutSec:n cleanupMs:n
    notifyOnExit:b notifyOnExitEmptySuccess:b applyPatch:o mode:(deny|allowlist|ask|auto|full) reviewer:o grantExpiryDays:n
    approvalRunningNoticeMs:n timeoutSeconds:n`,
  'tools.exec.applyPatch': 'enabled:b workspaceOnly:b allowModels:l',
  'tools.exec.safeBinProfiles.*': 'minPositional:n maxPositional:n allowedValueFlags:l deniedFlags:l',
  'tools.fs': 'workspaceOnly:b',
  'tools.sandbox': 'tools:o',
  'tools.sandbox.tools': 'allow:l alsoAllow:l deny:l',
  'tools.sessions': 'visibility:(self|tree|agent|all)',
  'tools.web': 'search:o fetch:o x_search:o',
  'tools.web.fetch': `
    enabled:b provider:s maxChars:n maxCharsCap:n maxResponseBytes:n timeoutSeconds:n cacheTtlMinutes:n maxRedirects:n userAgent:s
    readability:b useTrustedEnvProxy:b ssrfPolicy:o firecrawl:o headers:o`,
  'tools.web.fetch.firecrawl': 'enabled:b apiKey:so baseUrl:s onlyMainContent:b maxAgeMs:n timeoutSeconds:n',
  'tools.web.fetch.ssrfPolicy': `
    allowRfc2544BenchmarkRange:b allowIpv6UniqueLocalRange:b dangerouslyAllowPrivateNetwork:b allowedHostnames:l blockedHostnames:l`,
}
