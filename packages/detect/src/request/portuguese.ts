import { portugueseAsides } from './asides.ts'
import { ofColleagues } from './colleagues.ts'
import { any, wording } from './wording.ts'

const thing =
  '(?! (?:física|jurídica|de contato|de contacto|autorizada|virtual|imobiliário|de viagens?|de seguros|de saúde|adicional|a mais|por quarto|me (?:disse|falou|prometeu)|disse|falou|prometeu|que me (?:atendeu|ajudou)|roubou|usou)(?= ))'
const strict = `(?:(?:seres |ser )?humanos?|humana|pessoas?|atendentes?|agentes?|operador(?:a|es)?|assessor(?:a|es)?|representantes?|funcionári[oa]s?|empregad[oa]|gerentes?|supervisor(?:a|es)?|consultor(?:a|es)?|especialistas?|técnic[oa]s?|engenheir[oa]s?|contador(?:a)?|contabilista|médic[oa]|enfermeir[oa]|secretári[oa]|doutor(?:a)?|advogad[oa]|mecânic[oa]|instalador(?:a)?|eletricista|gestor(?:a)?|patrão|diretor(?:a)?|perito|vendedor(?:a|es)?|colegas?|responsável|responsáveis|superior(?:es)?|gerência|chefia|colaborador(?:a|es)?|chefe|membros? (?:da|de) (?:vossa |sua )?(?:equipe|equipa)|don[oa]|proprietári[oa]|encarregad[oa]|assistente (?:humano|real|de verdade)|moç[oa]|homem|mulher|gente de verdade|gente|teleoperador(?:a)?|analista|coordenador(?:a)?|moderador(?:a)?|admin|gm|adult[oa]|professor(?:a)?|rececionista|recepcionista|humanoide|atendete|assistentes?)${thing}`
const someone =
  '(?:(?:alguém|alg[uú]ma?|algum|uma?|qualquer um) (?:de (?:vocês|vós)|da (?:vossa |sua )?(?:equipa|equipe|empresa|parte)|dos (?:seus|vossos) [^ ,]+|do (?:seu|vosso) [^ ,]+|daí|aí)|alguém|alguem|algum de vocês|um de vocês|uma? de vós|qualquer pessoa|alguma pessoa)'
const team =
  '(?:(?:atendimento|serviço|suporte|apoio|setor|departamento|equipe|equipa|central|área)(?: (?:humano|técnico|(?:ao|de|do|da|a|financeiro) ?(?:[^ ,]+ )?(?:cliente|atendimento|suporte|apoio|vendas|consumidor|financeiro)?))?|sac|suporte|recepção|receção|financeiro|comercial|call center|helpdesk|staff|vendas|secretaria(?: [^ ,]+)?|armazém|logística)'
const who = `(?:${someone}|${strict}|${team})`
const kind =
  '(?:(?:um|uma|o|a|os|as|com|para|pra|ao|à|algum|alguma|outro|outra|seu|sua|vosso|verdadeir[oa]|bom|real|de|do|da|dos|das|vossos|seus|mesmo|pro|num|mais|próprio|meu) ){0,4}'
const talk =
  '(?:fala(?:r|rmos|ndo)?|falo|conversa(?:r|ndo)?|papear|contac?tar|contac?to|entrar em contac?to|comunicar|comunicar me|me comunicar|dialogar|chatear|falr|flar|tratar|resolver|teclar|conectar|ligar|uma ligação|atendimento|conversa|ser atendid[oa]|discutir|continuar|fla|escrever)'
const adverb =
  '(?:por favor|pfv|pf|favor|agora|já|diretamente|directamente|logo|urgente|mesmo|só|apenas|direto|aqui|imediatamente|hoje|por telefone|por chat|ao vivo|ao telefone|também|antes|isso|sobre isso)'
const put =
  '(?:(?:me |nos )?(?:transf(?:ere|ira|irir|erir|ir|erem|iram)|transfer[ei]r|pass[ae]m?|passar|encaminh[ae]m?|encaminhar|direcion[ae]m?|direcionar|redirecion[ae]m?|redirecionar|conect[ae]m?|conectar|lig(?:a|ue|ar|uem)|coloc(?:a|ar|am)|coloque|p[oõ]e|ponha|escal(?:e|ar|a)|levar?|leve|bota|mand[ae])(?: me| nos)?|transferência)'
const want =
  '(?:quero|qro|queria|quer|gostaria|preciso|presiso|precisava|desejo|prefiro|preferia|exijo|procuro|solicito|peço|necessito|queremos|precisamos|(?:posso|poderia|podia|pode|podem|podemos|dá pra|dá para|consigo|poderiam) (?:eu )?(?:ter|ver|pedir|chamar|obter|conseguir|usar|encontrar|contatar|contactar|me dar|dar me|arranjar|me arrumar|solicitar|me passar)|me (?:dá|dê|da|de|arruma|arranja|passa|chama|consegue|traz)|dá me|dê me|dêem me|chama|chame|chamem|chamar|arranja me|manda|mande|bota)'
const bot =
  '(?:(?:chat ?)?bots?|robôs?|robos?|robot|robots|máquinas?|ia|inteligência artificial|assistente virtual|computador(?:es)?|atendimento automático|atendente virtual|gravação|respostas? automáticas?|sistema automático|automatizad[oa])'
const serve =
  '(?:ligar|ligue|liga|liguem|telefonar|telefone|telefonasse|ligasse|chamar|contac?tar|contac?te|atender|atenda|ajudar|ajude|falar(?: comigo)?|fale comigo|responder|responda|retornar|retorne|assumir|assuma|entrar em contac?to|entre em contac?to|resolver|cuidar|auxiliar|esclarecer|escrever|acompanhar|me dar um (?:retorno|toque)|dar me um (?:retorno|toque)|dê um retorno|dar (?:um |uma )?(?:atenção|retorno))'
const dept =
  '(?:financeiro|contabilidade|faturação|faturamento|cobranças?|tesouraria|administração|vendas|comercial|reclamações|sinistros?|devoluções|pós venda|garantias?|logística|expedição|crédito|empréstimos|cartões|compras|reservas|suporte|técnic[ao]|jurídico|recursos humanos|rh|ouvidoria|secretaria|direção|diretoria|cancelamentos?|retenção|fraudes?|estoque|armazém|oficina)'
const whoever =
  '(?:quem|a pessoa (?:que|responsável|encarregada)|o responsável|a responsável|alguém que|aquele que|aquela que)'
const look =
  '(?:olh(?:ar|e|asse|ada)|v(?:er|ê|eja|isse)|verifi(?:car|que|casse)|analis(?:ar|e|asse)|revis(?:ar|e)|revej[a]|lesse|leia|ler|resolv(?:er|a|esse)|trat(?:ar|e|asse)|atend(?:er|a|esse)|ajud(?:ar|e|asse)|lig(?:ar|ue|asse)|contac?t(?:ar|e|asse)|telefon(?:ar|e|asse)|assum(?:ir|a|isse)|explic(?:ar|asse)|explique|decid(?:ir|a|isse)|respond(?:er|a|esse)|entr(?:ar|e|asse)|vier|venha|cuid(?:ar|e|asse)|fal(?:ar|e|asse)|dar uma (?:olhada|vista)|interv(?:ir|enha)|acompanh(?:ar|e))(?: me)?'

export const portuguese = wording({
  script: 'latin',
  common:
    'que|de|com|um|uma|eu|para|por|me|não|quero|falar|meu|em|pra|preciso|posso|alguém|ao|do|da|favor|o|pessoa|atendente|tem|quem|minha|é',
  people: `${who}|quem|falar com (?:ele|ela|eles)|retorno|${dept}|com quem|a quem|ninguém|transferir|transfira|encaminhe|${whoever}|${bot}|me (?:liga|ligue|liguem|ligar|transfere|transfira|passa|telefona)|liga(?:r)?(?: me| pra mim| para mim)|ligue me|ligação|telefonem|escal[aeo]r?[^ ,]*|ligad(?:a|ela)|telefonema|chamada|por telefone|liguem me|alma viva|cadê`,
  keys: 'pessoa humano atendente alguém funcionário suporte atendimento operador gerente representante',
  ask: [
    ofColleagues.pt,
    `(?:${want} )?${talk} (?:${adverb} )*(?:sobre [^ ,]+ )?(?:com|ao|a|para|pro|pra|por|diretamente com|de [^ ,]+ com|c) ${any(3)}?${who}`,
    `(?:contac?tar|chamar|chama|chame|localizar|encontrar|conseguir|acionar) (?:com |o |a |um |uma )?${kind}${who}`,
    `${put} (?:(?:${adverb}|me|nos|a ligação|a chamada|o chat|a conversa|isto|isso|esse caso|meu caso|o caso|minha chamada|em contac?to|eu) )*(?:com|a|ao|à|para|pra|pro|o|de|por)? ?${any(3)}?${who}`,
    `${want} (?:${adverb} )*(?:de |da |que )?(?:(?:ajuda|contac?to|atendimento|auxílio|apoio|assistência|suporte|falar|ver|ter) (?:de |com |do |da |por )?)?${kind}(?:${strict}|${someone}|atendimento humano|suporte humano|ajuda humana|atendimento pessoal|atendimento personalizado|contac?to humano)(?! (?:na reserva|no quarto|para (?:a |o )(?:casamento|festa)))`,
    `(?:ser|sou|seja) (?:atendid[oa]|ajudad[oa]|auxiliad[oa]|transferid[oa]|encaminhad[oa]|contac?tad[oa]|direcionad[oa]) (?:por|a|para|pra|ao) ${any(3)}?${who}`,
    `(?:tem|há|existe|teria|têm|haveria|será que tem|ha) (?:como )?(?:${adverb} |aí |aqui )*${kind}(?:${someone}|${strict}) (?:${any(4)}?)(?:com quem|que (?:me |nos )?(?:possa|pode|ajude|atenda|saiba|consiga|fale)|para (?:me|eu|falar|conversar|ajudar)|pra (?:me|eu|falar|conversar)|disponível|disponíveis|a quem|real|humano|de verdade|online|livre)`,
    `(?:tem|há|ha|têm|existe) (?:aí |algum |alguma |um |uma )*(?:atendente|humano|operador|pessoa real|agente|atendimento humano)(?= (?:aí|aqui|por favor|disponível) | $| ,)`,
    `(?:pode|poderia|podia|podem|poderiam|(?:quero|gostaria|preciso|queria) (?:q|k|que)|quero que|gostaria que|preciso que|queria que|pede para|peça para|peçam para|que|pedir para|pedir que|espero que) (?:por favor )?${kind}(?:${someone}|${strict}) (?:${any(4)}?)(?:me |nos )?${serve}`,
    `${kind}(?:${someone}|${strict}) (?:${any(2)}?)(?:pode|poderia|podia|consegue|vai|poderá) (?:por favor )?(?:(?:me|nos) )?(?:ligar|telefonar|contac?tar|atender|falar comigo|entrar em contac?to|retornar|assumir|ligar me|contac?tar me|ajudar pessoalmente|me ligar)`,
    `(?:pode|poderia|podia|podem) (?:me |nos )?(?:ligar|contac?tar|atender) ${kind}(?:${someone}|${strict})`,
    `(?:(?<=^ )|, |por favor |pf |e |ok |então |olá )(?:(?:me (?:liga|ligue|liguem|telefona|telefone|retorna|retorne|chama no telefone))|(?:liga|ligue|liguem|telefonem?|telefone) (?:me|para mim|pra mim))(?! (?:[^ ,]+ )?(?:quando|se|assim que) )`,
    `(?:pode|podem|poderia|poderiam|podia|podiam|gostaria|quero|preciso|queria|prefiro|aguardo|solicito|favor|consegue) (?:de |que |uma |um |vocês |por favor )*(?:me (?:ligar|ligue|liguem|ligassem|telefonar|retornar|liga|telefonem)|ligar me|telefonar me|(?:ligar|telefonar|ligue|liguem) (?:para|pra) mim|ligação|retorno por telefone|retorno telefônico|chamada de volta|contac?to telef[oóôn]+ico)`,
    `(?:me (?:transfere|transfira|passa|transferir|conecta|encaminha)|transfira me|transfere me)(?= (?:por favor|agora|já|aí|logo|com) | $| ,)`,
    `(?:quero|prefiro|preciso|gostaria|exijo|queria) (?:de |um |de um |ter )?(?:atendimento|suporte|contac?to|ajuda|apoio|assistência) (?:humano|humana|pessoal|de (?:uma |um )?(?:pessoa|humano)|com (?:uma |um )?(?:pessoa|humano|atendente))`,
    `${kind}(?:${strict}) (?:real|de verdade|humano|humana|verdadeir[oa]|de carne e osso)? ?(?:por favor|pfv|pf|agora|já|urgente|please|faz favor)`,
    `(?:como|onde) (?:(?:faço|posso|consigo|eu|é que|faz|dá|que|se|devo) )*(?:para |pra |fazer para )?(?:falar|falo|contac?tar|contac?to|contactar|chamar|entrar em contac?to|encontrar|encontro|ligar|consigo) ${any(3)}?${who}`,
    `(?:escalar|escale|escala|escalem) (?:o|esse|este|isso|meu|a) ?(?:caso|problema|chamado|questão|assunto)?`,
    `(?:mudar|trocar|passar|ir) (?:para|pra|pro|por) ${kind}(?:humano|atendente|pessoa|operador|atendimento humano|chat ao vivo)`,
    `(?:com|a|para|pra) quem (?:de vocês |aí |daí |é que |eu )*(?:(?:posso|poderia|podemos|podia|devo|consigo|tenho que|dá para|pode|preciso) (?:eu |ela |ele |minha [^ ,]+ |meu [^ ,]+ |de )?(?:${talk}|me dirigir|dirigir me|recorrer|reclamar|ver|esclarecer)|(?:falo|trato|converso)(?: (?:aí|daí|então))* (?:sobre|de|para|pra|disso|disto|do|da|por|acerca))`,
    `(?:(?:encaminh|transfer|direcion|reencaminh)ar me|(?:me|nos) (?:pass|transf|encaminh|direcion|conect|lig|coloc|p[oõ]e|bot|mand)[^ ,]*|(?:pass|transf|encaminh|direcion|conect|lig|coloc|p[oõ]e|ponha)[^ ,]*(?: me| nos)|(?:quero|preciso|gostaria de|queria|posso) (?:falar|ligar|ser transferid[oa]))(?: (?:já|direto|logo|por favor|em contato|em contacto))* (?:com|para|pra|pro|ao|à|a|no|na|o) (?:o |a |os |as )?(?:(?:setor|secção|seção|departamento|área|equipe|equipa|pessoal|parte) (?:de |da |do )?)?${dept}`,
    `(?:agradecia|agradeceria|agradeço|gostaria|gostava|adoraria|seria (?:possível|bom|ótimo|melhor|ideal)|era bom|podia ser|prefiro|preferia|quero|queria|peço|preciso|exijo|ajudava|ajudaria|é possível|será possível|espero)(?: (?:muito|que|se|de|ter|é))* (?:que |se )?${kind}(?:${someone}|${strict}) (?:[^ ,]+ ){0,3}?${look}`,
    `(?:pode|poderia|podia|podem|dá pra|dá para|dava para|consegue|será que|quer|manda|mande|pede|peça|peçam|diz|diga|deixa|faz|faça)(?: (?:para|pra|ao|a|um|o|que|aí|com que))* ${kind}(?:um (?:dos|de) (?:seus|vossos|vocês)(?: [^ ,]+)?|${strict}|alg[uú]m de vocês|alguém (?:d[aeo] [^ ,]+|daí|aí)(?: [^ ,]+)?) (?:(?:pode|poderia|me|nos|vir|isto|isso|para|pra|de|da|do|aqui|também) ){0,4}?${look}`,
    `${kind}(?:(?:alg[uú]m|um|uma|alguém|qualquer um) (?:de vocês|dos (?:seus|vossos) [^ ,]+|da (?:vossa |sua )?(?:equipa|equipe)|daí)) (?:pode|poderia|consegue|podia|quer) ${any(2)}?${look}`,
    `(?:pass[ae]|encaminh[ae]|transfir?[ae]|transfere|envi[ae]|mand[ae]|direcion[ae]|entreg[ae]|reencaminh[ae]|lev[ae]|repass[ae])[^ ,]{0,2}(?: (?:me|isso|isto|o|a|meu|minha|caso|pedido|chamado|reclamação|problema|este|esse|por favor))* (?:com|para|pra|pro|ao|à|a) ${whoever}`,
    `(?:cham[ae]m?|chame|traz|traga|busca|busque|p[oõ]e|bota|coloca|mande|manda)(?: (?:aí|aqui|já|logo|me|o|a|seu|sua|teu|tua|um|uma|vir|pra mim|então))* (?:chefe|gerente|supervisor(?:a)?|responsável|encarregad[oa]|patrão|técnic[oa]|dono|dona|humano|alguém|pessoa|atendente|ser humano)(?! (?:tá|está|me|já|do meu|da minha))`,
    `(?:isso|isto|meu (?:caso|problema|pedido)|o caso|a minha situação|aquilo|essa situação) (?:${any(2)}?)(?:tem (?:que|de)|precisa|deve|devia|deveria|requer|necessita)(?: [^ ,]+){0,4} (?:uma?|por uma?|de uma?|alguém) (?:pessoa|humano|ser humano|atendente|técnico|funcionári[oa]|especialista|responsável)`,
    `(?:quero|queria|preciso|prefiro|exijo|peço|gostaria)(?: [^ ,]+){0,6} (?:vist[oa]|analisad[oa]|tratad[oa]|resolvid[oa]|revist[oa]|atendid[oa]|ajudad[oa]|explicad[oa]|lid[oa]|decidid[oa]) por ${kind}(?:${strict}|${someone})`,
    `(?:explicar|contar|tratar|resolver|esclarecer|dizer|ver|discutir|expor)(?: (?:isto|isso|disto|disso|tudo|o|a|meu|minha|caso|situação|diretamente|melhor))* (?:com|a|para|pra) (?:uma? |alguém |um dos |o |a )?(?:seus |vossos )?(?:verdadeira |outra )?(?:pessoa|humano|ser humano|atendente|colega|alguém|funcionári[oa]|responsável|especialista|técnico|(?<=alguém )(?:daí|da|de|que))`,
    `(?:fila|espera|lista)(?: de espera)? (?:do|da|de|para|pra|por|pelo|com)(?: (?:o|um|uma|falar|próximo|próxima|com|ser))* (?:${strict}|${someone})`,
    `(?:espero|aguardo|esperar|aguardar|fico esperando|à espera)(?: [^ ,]+){0,3} (?:um|uma|o|a|pelo|por um|por uma|próximo)(?: próximo)? (?:humano|atendente|pessoa|operador(?:a)?|assistente humano|agente|consultor)(?= $| ,| disponível| livre| por favor| atender)`,
    `(?:tem|há|existe|está|tá)(?: (?:aí|alguma?|um|uma|por aí|algum|alguém|de))* (?:gente (?:de verdade|mesmo|viva|humana|real)|vivo|alguém (?:vivo|humano|real|de verdade)|humano|pessoa de verdade)`,
    `gente (?:de verdade|mesmo|humana|viva|real)(?= $| ,| por| pra| aí| aqui)`,
    `(?:(?<=^ )|, |então |por favor |que )(?:alguém|um de vocês|um humano|uma pessoa)(?: (?:pode|por favor|aí|da [^ ,]+|daí))* (?:me (?:lig[au]e?|ligar|telefon[ae]|contac?t[ae]|atend[ae]|chama)|lig[au]e? (?:me|pra mim|para mim)|ligar me)`,
    `(?:sim|ok|tá|pode|claro|bora|isso|aceito|quero)(?: (?:por favor|pode|pfv|então|sim|me|ser|já))* (?:transferir|transfere|transfira|passar?|encaminhar|conectar)(?: me)?(?= $| ,| por favor| então| logo| já| agora)`,
    `(?:alguém|pessoa|um) que (?:realmente |de facto |me |de verdade |saiba |já )*(?:entenda|saiba|perceba|compreenda|resolva|conheça|pense|tenha noção)`,
    `(?:quero|queria|gostaria|prefiro|preciso|exijo)(?: de| um| uma| o| ter| ser)* (?:atendimento|contato|contacto|apoio|ajuda|resposta|atendid[oa])(?: [^ ,]+){0,2} (?:por|de|com|feito por|dado por) (?:uma |um )?(?:pessoa|humano|ser humano|gente|atendente|alguém)`,
    `(?:um |uma |algum |alguma )?(?:colega|humano|atendente|pessoa) (?:seu |sua |vosso |de vocês |aí )?(?:entrar|entre|assumir|assuma|juntar se|participar) (?:neste|nesse|no|na|nesta|nessa|o|a)`,
    `(?:entr(?:e|em|ar) em contac?to comigo|me contac?t(?:e|em)|contac?t(?:e|em) me|falar comigo por telefone)(?: por telefone| pelo telefone| hoje| por favor)*(?= $| ,| no)`,
    `(?:alguém|algum colega|um colega|um atendente|uma pessoa)(?: (?:do|da|de|aí|daí|time|equipe|equipa|suporte|vocês|financeiro|[^ ,]+)){0,3} (?:consegue|pode|poderia|podia)(?: [^ ,]+){0,2} (?:um )?(?:retorno|ligar|telefonar|contac?tar|atender|retornar|toque|chamada)`,
    `(?:atendimento|atendido|atendida|resposta|contato|ajuda|apoio)(?: (?:feito|feita|dado|dada|prestado))? por (?:uma )?(?:pessoa|humano|gente|atendente|ser humano)`,
    // Whom to call or to turn to.
    `(?:pra|para|com|a) quem (?:é que )?(?:eu |posso |devo |tenho que |a gente )*(?:ligo|ligar|falo|falar|contacto|contato|reclamo|reclamar|recorro|dirijo|me dirijo|trato|chamo)(?: (?:aí|então|agora|sobre isso|disso|para isso|pra isso))*(?= $| ,)`,
    // Word order turned round.
    `(?:com |ao |a )?${kind}(?:${strict}|${someone}) (?:eu |é que |que )*(?:quero|queria|preciso|exijo|desejo|prefiro)(?: (?:eu|falar|já|agora|por favor|conversar))*(?= $| ,)`,
    `(?:quero|queria|posso|preciso|deixa eu|me deixa|deixe me) (?:falar|conversar|tratar) com (?:ele|ela|eles|esse)|(?:quero|cadê) (?:ele|ela|o (?:gerente|responsável|chefe|supervisor|encarregado)|a (?:gerente|responsável|chefe)) (?:aqui|no chat|na linha|agora|já)`,
    `(?:cadê|onde (?:está|tá|anda)) (?:o|a) (?:gerente|responsável|chefe|supervisor(?:a)?|atendente|encarregad[oa]|don[oa])(?= $| ,| d| que| aí)`,
    // Someone is to call me, whatever they are called: not the one who brings the parcel, not whenever something happens.
    `(?:o|a|um|uma|alguém|algum|alguma|seu|sua|vosso|vossa|algum de vocês|um de vocês) ?(?!(?:entregador|motoboy|motorista|carteiro|estafeta|app|sistema|outr[oa]|taxista) )(?:(?!entregador|motoboy|motorista|carteiro|estafeta|outra )[^ ,]+ ){0,4}?(?:pode|poderia|podia|consegue|deve|precisa|vai poder)(?: (?:me|nos|por favor))* (?:(?:lig|telefon|contac?t|retorn)(?:ar|asse)(?: me| para mim| pra mim)?|retornar (?:a )?(?:minha |a )?(?:ligação|chamada|contato)|dar (?:um |uma )?(?:retorno|ligada|ligação)|entrar em contac?to)(?! (?:[^ ,]+ )?(?:quando|se|antes|assim que|ao chegar))`,
    `(?:algum|alguém|um|alguma) (?:de|d) ?(?:vocês|vcs|vós) (?:pode |poderia |podia )?(?:me |nos )?(?:lig[au]e?|ligar|atend[ae]r?|telefon[ae]r?|contac?t[ae]r?|ajud[ae]r?)`,
    `(?:vcs|vocês|você|vc|alguém|dá para|dá pra) (?:podem?|poderiam?|conseguem?|ligar)? ?(?:por favor )?me (?:ligar|telefonar|retornar|ligam|ligarem)|(?:quero|queria|preciso d[eo]|aguardo|espero|solicito|peço|desejo|gostaria d[eo]) (?:um |uma |o |a )?(?:retorno|ligação|chamada|contac?to)(?: (?:por telefone|telefônic[oa]|de vocês|hoje|urgente|de alguém|de um [^ ,]+|de uma [^ ,]+))+`,
    `(?:preciso|quero|queria|deixa|deixe|deixem|peço|gostaria|exijo|manda|mande|que)(?: que)? (?:alguém|uma pessoa|um humano|um atendente|um colega)(?: (?:real|de verdade|daí|da equipe|humano))* (?:assuma|assumir|ver|veja|leia|ler|olhe|olhar|analise|analisar|resolva|resolver|responda|responder|cuide|cuidar|trate|tratar|pegue|pegar|me explique|me escute|intervenha)`,
    `(?:resposta|ajuda|retorno|apoio) (?:de|por parte de|dada por) (?:alguém|uma pessoa|um humano|um ser humano|gente)(?! (?:me|que me))`,
    `(?:alguém|pessoa|gente) que (?:realmente |de verdade |de facto |me |saiba |mesmo )*(?:leia|lê|entenda|pense|escute|ouça|raciocine|resolva|responda|perceba)`,
    `(?:tem|há|existe|tá|está)(?: (?:aí|alguma?|algum|um|uma|por aí))* (?:alguém|pessoa|ser|gente) (?:vivo|viva|aí vivo|humano|real|de carne|pensante|com cérebro)`,
    `(?:põe|bota|coloca|manda|traz|arruma|arranja|chama)(?: (?:aí|me|logo|pra mim|aqui))* (?:um|uma|alguém) ?(?:humano|pessoa|atendente|gente|colega|de verdade|ser humano)?(?= $| ,| aí| mano| por| agora| logo| pra| de verdade| que)`,
    `(?:setor|departamento|área|pessoal|equipe|equipa)(?: (?:de|do|da))? ${dept}(?: (?:por favor|pfv|pf|já|agora|urgente))`,
    `me (?:atend[ae]|lig[ua]e?|respond[ae]|chama) (?:alguém|um [^ ,]+|uma [^ ,]+)`,
    // A call, as a thing to be made or waited for.
    `(?:(?:me|nos) (?:dá|dão|dê|deem|dar|daria|dariam|faz|fazem|faça)|(?:dá|deem|dêem|dê|dar|façam|faça|faz) (?:me|nos)) (?:por favor |aí )?(?:um |uma )?(?:ligad(?:a|inha|ela)|telefonema|toque|chamad(?:a|inha)|ligação|ligaçãozinha)`,
    `(?:aguardo|aguardando|aguardamos|espero|esperando|esperamos|fico (?:à espera|no aguardo|esperando|aguardando)|quero|queria|gostaria|solicito|agradecia|agradeço)(?: (?:de|da|pela|por|receber))* (?:a |o |uma |um )?(?:vossa |sua |vosso |seu )?(?:ligação|chamada|telefonema|contac?to telefónico|contato telefônico)(?= $| ,| (?:de|da|do|hoje|por|urgente|dos)(?= ))`,
    `(?:quero|queria|podemos|posso|prefiro|preferia|gostaria|preciso|dá pra|dá para|vamos)(?: (?:de|eu|a gente))* (?:falar|conversar|tratar|resolver|explicar)(?: (?:disso|disto|isso|isto|melhor))? (?:por telefone|ao telefone|pelo telefone|de viva voz|pessoalmente)(?! [^,]*(?:volo|aereo|estero|app|gratis|exterior|extranjero|vuelo|avion|avión|vol|étranger|vliegtuig|buitenland|plano|graça|tarifa))(?! com (?:meu|minha|o meu|a minha))`,
    `(?:(?:liguem|ligue|liga|telefonem|telefone|contactem|contacte|contatem) (?:me|nos))(?: (?:por favor|já|agora|hoje))*(?= $| ,| (?:para|no|ao|pelo|pro|pra|de|urgente|o|logo|amanhã|sff)(?= ))`,
    `(?:alguém|uma pessoa|um de vocês|algum de vocês) (?:que )?(?:me )(?:ajud[ae]|explic[ao]|expliqu[ae]|atend[ae]|auxilie) (?:[^ ,]+ )?(?:por (?:telefone|favor)|ao telefone|pelo telefone|de viva voz|aí)(?= $| ,)`,
    // That one of yours calls or goes on, whoever it is.
    `(?:solicito|requeiro|peço|exijo|quero|gostaria|desejo|venho solicitar|agradecia|pretendo)(?: [^ ,]+)? (?:ser )?(?:contac?tad[oa]|chamad[oa]|recebid[oa]|atendid[oa])(?: (?:por telefone|telefonicamente|hoje))? (?:pel[oa]s?|por|com)(?: [^ ,]+)`,
    `(?:um|uma|algum|alguma|outro|outra) (?:colega|atendente|pessoa|funcionári[oa]|supervisor(?:a)?|responsável)(?: (?:seu|sua|vosso|vossa|teu|tua))? (?:pode|poderia|podia|consegue) (?:continuar|assumir|seguir|pegar|entrar|ver|tratar|atender)`,
    `(?:quem) (?:é que )?(?:me )?(?:pode|poderia|podia|consegue|vai) (?:me )?(?:atender|ligar)(?: me)?(?= $| ,| aí| agora| por)`,
    `(?:quero|queria|gostaria|preciso|posso|pretendo|podia)(?: (?:de|eu))* (?:marcar|agendar) (?:uma |um )?(?:chamada|conversa|ligação|reunião|videochamada|horário|atendimento) (?:com|por)(?: [^ ,]+)? ?(?:${strict}|${who})`,
    `como (?:é que )?(?:eu )?(?:falo|chego|converso) (?:com|em|a) ${any(2)}?${who}`,
    `(?:cadê|onde (?:está|tá|anda)) (?:o |a )?(?:seu|sua|teu|tua|vosso) (?:supervisor(?:a)?|chefe|gerente|responsável|patrão)|(?:passa|passe|liga|chama|põe) (?:ele|ela|o chefe)?(?: )?(?:pra|para) mim(?= $| ,)`,
    // Someone of yours by name, or by where he sits: not my own people, not the seller.
    `(?:quero|queria|posso|podia|poderia|gostaria|preciso|desejo)(?: (?:de|eu))* falar com (?:o |a )?(?:seu|dona|senhor(?:a)?|doutor(?:a)?|dr|dra|sr|sra|engenheir[oa]|professor(?:a)?|menina) (?!chefe|supervisor)[^ ,]+`,
    `(?:me (?:pass[ae]|passar|transfer[^ ,]+|transfir[^ ,]+|conect[^ ,]+|coloc[^ ,]+)|(?:pass|lig|p[oõ]e|ponh|transfir|transfer|coloqu)[^ ,]* me)(?: (?:por favor|direto|em contac?to|em linha|já))* (?:com|pra|pro|para|ao) (?!(?:o |a |um |uma )?(?:meu|minha|vendedor|comprador|wifi|internet|outr[oa]|anfitri|conta|cartão|lista|casa|pagar|o pix)[^ ,]*)[^ ,]+(?! (?:link|pdf|email))`,
    // A human, said with irony, in haste or with few words of the language.
    `(?:traz|traga|chama|chame|passa|passe|bota|manda|põe|arranja|arruma)(?: (?:me|aí|já|pra cá|logo|a))* (?:um |uma |alguém )(?:adult[oa]|de verdade|de carne e osso|maior de idade|competente|mais esperto)`,
    `(?:agora|então|aí) (?:sim |pois )?(?:, )?(?:me passa |quero |chama )?(?:um |uma |alguém )(?:human[oa]|pessoa|de verdade|atendente)(?= $| ,| de| por| real)`,
    `(?:tem|há|existe)(?: (?:alguma|uma|alguém|por))* (?:alma viva|gente|vivalma)(?: (?:aí|ai|por aí|do outro lado|atrás))+|alguém (?:do outro lado|aí atrás)`,
    `(?:fala|falar|flar) (?:cum|con|c) (?:uma? )?${who}|(?:pessoa|humano|alguém) (?:ajudar|falar)(?: (?:por favor|comigo|mim|eu|me))+`,
    `(?:não|nao) (?:com )?(?:você|vc|contigo|ti|tu)(?: ,)? (?:mas |e sim |quero )?(?:com )?(?:uma? |alguém )(?:pessoa|human[oa]|atendente|gente|de verdade)`,
    `escal(?:a|e|em|ar)(?: (?:isto|isso|o chamado|o ticket|meu chamado|me|por favor))* (?:pro|para|pra|ao|à)`,
    `(?:um|uma|algum) (?:admin|gm|moderador(?:a)?|atendente|supervisor(?:a)?) (?:pode|poderia|consegue) (?:vir|entrar|aparecer|ajudar|ver)[^ ,]*`,
    `(?:secretaria(?: [^ ,]+)?|recepção|receção|gerência|portaria|armazém|logística) (?:por favor|pfv|sff|se faz favor)`,
    `(?:trocar|dar) (?:uma|umas|duas) (?:palavr(?:a|as|inha|inhas)|ideia) com ${any(2)}?${who}|(?:dá|dê|dar)(?: me)? uma (?:mão|força|ajuda) (?:por|ao|pelo) telefone`,
  ],
  refuse: `(?:(?<!por que )(?<!porque )(?<!porquê )(?:não|nao|n|nunca|jamais|nem|sem|evitar|em vez de|ao invés de|antes de|ninguém|dispenso|tampouco|nada de)(?: (?:quero|preciso|precisa|precisam|é|e|necessário|necessidade|me|nos|que|de|gostaria|desejo|há|tenho|pretendo|queria|estou|pedindo|pedi|vale|a|pena|para|por|favor|o|um|uma|nenhum|nenhuma|ser|tem|ter|vontade|interesse|eu|vou|faz|faça|vá|mais|precisar|ainda|quer|se|preocupe|ir|tente|fazer|com|necessito|adianta|precisava)){0,6}|se (?:eu|precisar|quiser|vocês|for)(?: [^ ,]+){0,2}|quando (?:eu )?|(?:preciso|tenho que|devo|é preciso|é necessário|é obrigatório|tenho de|por que (?:preciso|tenho que|devo))(?= (?:mesmo )?$)(?<!(?: eu| olá|,) preciso)(?!)|(?:por que|porque|porquê) (?:preciso|tenho que|tenho de|devo)(?: de)?|quant[oa]s?(?: [^ ,]+){0,3}|(?:prefiro|preferia) (?:o|a|este|esse|esta|essa) [^ ,]+ (?:a|do que|que)|(?:é|será) (?:mesmo )?obrigatório|ontem|acabei de|obrigad[oa] por|consegui|estive a|estava|fui|já (?:consegui|pude))`,
  refuseAfter: `(?:nenhum|nenhuma|ninguém|(?:não|nao) (?:é|será) (?:preciso|necessári[oa])|ontem|na semana passada|semana passada|foi (?:muito|ótimo|um|uma))`,
  told: [
    ...portugueseAsides,
    `(?:você é|voce e|vc é|vc e|vocês são|es|tu es|isto é|isso é|é|tô|tou|estou|estamos|estava|será que é|falo|estás|tu és|és|será que estou|se é|se estou|aqui é|seria|sou|és tu|está|e) (?:tu |você |vc |mesmo |realmente |de verdade |a |falando |falar |conversando |conversar |a conversar |com |uma? |o |só |apenas |um |algum |atendid[oa] por |por )*(?:(?:verdadeir[oa] |ser )?(?:pessoa|humano|humana|robô|robot|robo|bot|máquina|ia|atendente|alguém|agente|inteligência|assistente|real)(?: (?:real|humano|humana|de verdade|virtual|mesmo))?)(?! (?:com quem|disponível|que (?:me|possa|pode)|por favor|para|pra|a quem))(?: (?:ou|né|não)(?: [^ ,]+){0,4})?`,
    `(?:meu|minha|meus|minhas|nosso|nossa|nossos) (?!caso|problema|ligação|chamada|pedido|conta|chat)(?:[^ ,]+ )?(?:chefe|gerente|assessor(?:a)?|agente|supervisor(?:a)?|funcionári[oa]s?|empregad[oa]|colegas?|equipa|equipe|consultor(?:a)?|contador|técnico|representante|patrão|amig[oa]|médic[oa]|advogad[oa]|dentista)(?! (?:de conta|pessoal|atribuído))`,
    `(?:o|a|os|as|um|uma|seu|sua|vosso|vossa|esse|essa|aquele|aquela|outro|outra) (?:[^ ,]+ )?(?:atendentes?|agentes?|pessoa|operador(?:a)?|funcionári[oa]|gerente|assistente|representante|técnic[oa]|colega|moç[oa]|vendedor(?:a)?|senhor(?:a)?|suporte|consultor(?:a)?|atendimento) (?:de ontem|anterior|(?:me |ja |já |não |nunca )*(?:disse|falou|prometeu|era|foi|ajudou|atendeu|informou|garantiu|explicou|ligou|tinha|desligou|mandou|respondeu)|que (?:me |eu |já )?(?:atendeu|ajudou|falei|disse|aparece|veio|falou)|com quem (?:eu )?(?:falei|conversei)|da semana|do anúncio|na foto)(?: [^ ,]+){0,10}`,
    `(?:falei|falamos|conversei|falado|contactei|contatei|liguei|estive a falar|estava falando|estava a falar|fui atendid[oa]|tratei) (?:[^ ,]+ ){0,2}(?:com|por|para) ${any(3)}?${who}(?: [^ ,]+){0,6}`,
    `alguém (?:roubou|usou|mais (?:usa|tem|está|entrou)|entrou|está (?:usando|a usar|utilizando)|hackeou|me (?:roubou|disse|hackeou|enganou)|invadiu|mudou|comprou|acessou|clonou)(?: [^ ,]+){0,4}`,
    `(?:recursos|direitos|corpo|erro) humanos?|ser humano comete`,
    `(?:agentes?|pessoas?|representantes?|gerente|consultor|corretor) (?:de viagens?|imobiliári[oa]|de seguros|de saúde|físicas?|jurídicas?|de contac?to|comercial de outra|autorizadas?|legal|de trânsito|secreto|da reserva)`,
    `(?:por|para|cada|quantas|quantos|máximo de|até|mais|dois|duas|três|tres|quatro|cinco|seis|oito|dez|\\d+|várias|muitas|poucas|outras|algumas|as) (?:duas |três |quatro |\\d+ )?(?:pessoas|pessoa(?= (?:adicional|a mais))|funcionários|agentes|atendentes|humanos)(?= (?:e|no|na|para|por|de|trabalham|têm|podem|cabem|em|dizem|vocês|adiciona(?:l|is)?|a|o|ao|comum) | $| ,)|por pessoa`,
    `(?:adicionar|acrescentar|incluir|convidar|remover|excluir|eliminar|alterar|mudar|cadastrar|contratar|ser|virar|me tornar|tornar me|trabalhar como|atribuir|registar|registrar|demitir|apagar|trocar|bloquear|denunciar) (?:o |a |um |uma |outro |outra |mais |novo |nova |uma nova |um novo |nome da |como )*(?:agente|pessoas?|funcionári[oa]s?|empregad[oa]s?|atendente|operador(?:a)?|representante|consultor(?:a)?|colaborador(?:a|es)?|alguém|gerente|usuário|utilizador)(?: [^ ,]+){0,3}`,
    `(?:enviar|mandar|transferir|pagar|fazer (?:uma )?transferência|transferência|dar|emprestar|pix|passar|presentear|ceder) (?:[^ ,]+ ){0,5}?(?:dinheiro|saldo|pagamento|pedido|encomenda|presente|conta|titularidade|reserva|assinatura|\\d+|euros|reais|pix|pontos|arquivo|documento|ingresso) (?:[^ ,]+ ){0,2}?(?:a|para|pra|ao) (?:[^ ,]+ ){0,2}?(?:pessoa|alguém|amigo|funcionário|agente)s?`,
    `(?:qual|quais|que|a que|em que|onde|saber|vocês têm|tem|têm|me passa|me diz|preciso|procuro|quero|queria|gostaria|me dá|passa|conhecer|informar|até que|a partir de que) (?:(?:é|são|fica|o|a|os|as|um|uma|de|saber|seu|sua|do|da|vosso|encontro|ver|consultar|algum|qual|me|têm|posso) )*(?:horários?|horas?|telefones?|números?|e ?mails?|endereços?|whatsapp|formulário)(?: [^ ,]+){0,12}`,
    `(?:horários?|horas?|telefone|número|e ?mail|endereço|site|página|formulário|contactos) (?:[^ ,]+ ){0,3}(?:de|do|da|para|dos) (?:[^ ,]+ ){0,3}?(?:${who})(?: [^ ,]+){0,4}`,
    `(?:o|a|quando|até quando|onde|quem|que faz|o que|como se chama|diferença entre|significa|quanto|qual) (?:(?:é|e|o|a|fica|o vosso|a vossa|seu|sua|de|está|abre|funciona|significa|campo|plano) )*(?:${team}|representante da|pessoa|agente|atendente|gerente) (?:está|abre|abrem|fecha|funciona|funcionam|atende|trabalha|fica|aos|ao (?:sábado|domingo)|na fatura|no formulário|da empresa|e (?:o|a) plano|24|em portugal|no brasil)(?: [^ ,]+){0,8}`,
    `(?:preciso|tenho que|tenho de|devo|é preciso) ligar (?:no|pro|para o|para a|na|pra|ao) (?:sac|atendimento|central|suporte)(?: [^ ,]+){0,4} (?:para|pra) [^ ,]+`,
    `(?:como|igual a|que nem) (?:um|uma) (?:humano|pessoa|ser humano)(?! (?:real|de verdade))`,
    `(?:obrigad[oa]|valeu) por (?:me )?(?:transferir|passar|conectar|deixar|ligar|pôr|encaminhar|ajudar)(?: [^ ,]+){0,8}`,
    `(?:vou|irei|preciso) (?:perguntar|falar|consultar|confirmar|ver|checar)(?: isso)? (?:ao|à|com|o|a) (?:meu|minha|nosso) [^,]*`,
    `(?:alguém|pessoa) (?:sabe|conhece|mais (?:tem|sabe)|já|pode me (?:dizer|explicar como)|sabe me dizer|me diz|me sabe dizer)(?: [^ ,]+){0,8}|(?:outra pessoa|outro alguém) (?:pode|poderia|retir)(?: [^ ,]+){0,6}`,
    `(?:entregador|motoboy|motorista|carteiro|estafeta|taxista) (?:pode |poderia |me |vai )*(?:ligar|me ligar|liga|telefonar)(?: [^ ,]+){0,5}`,
    `(?:levar|trazer|ir com|jogar com|ir|viajar com) (?:com )?(?:outra|uma|mais uma|um) (?:pessoa|amig[oa])|(?:entradas?|bilhetes?|ingressos?|quartos?|mesas?)(?: [^ ,]+)? (?:para|pra) [^,]*adult[^,]*|(?:um|dois|\\d+) adultos? e [^,]*`,
  ],
  alone: [
    `(?:(?:olá|ola|oi|sim|não ,|por favor|ok|bom dia|boa tarde|quero|só|prefiro) ,? ?)*${kind}(?:humano|humana|atendente|pessoa|agente|operador(?:a)?|alguém|representante|ser humano|atendimento humano|atendente humano|suporte|atendimento|supervisor(?:a)?|gerente|assistente humano|suporte humano|consultor(?:a)?|atendimento ao cliente|apoio ao cliente|responsável|suporte técnico|técnico|funcionário|especialista|serviço ao cliente)(?: (?:real|humano|humana|de verdade|de carne e osso|por favor|pfv|pf|agora|já|urgente|obrigad[oa]|please|faz favor|online|ao vivo|imediatamente|se faz favor))*`,
    '(?:falar|conversar) (?:com )?(?:um |uma |o |a )?(?:humano|atendente|pessoa|alguém|agente|operador)',
    'me liga|me ligue|liga me|liguem me|me ligar|me transfere|transferir|chat ao vivo|escalar|quero falar com alguém',
    `(?:(?:olá|oi|sim|por favor|quero|preciso|o|a|com|do|da|setor|departamento|falar) )*${dept}(?: (?:por favor|pfv|pf|obrigad[oa]|já|agora))+`,
    `(?:(?:olá|oi|sim|por favor|quero|um|uma|prefiro|melhor|antes|com) )*(?:(?:assistente|atendente|pessoa|agente|operador|contacto|contato|apoio|suporte|ajuda) (?:humano|humana|real|de verdade)|ser humano|gente de verdade|pessoa)(?: (?:por favor|pfv|obrigad[oa]|valeu|já|agora))*`,
    `(?:(?:sim|ok|tá|pode|claro|por favor|então|isso|quero) )+(?:pode )?(?:me )?(?:transferir|transfere|transfira|passar?|passe|encaminhar|encaminhe)(?: (?:por favor|então|já|me|sim|obrigad[oa]))*`,
    `(?:(?:olá|oi|alô|ei) )*(?:tem|há) (?:alguém|gente)(?: (?:aí|ai|por aí))?`,
  ],
  tired: [
    `(?:não|nao|odeio|cansad[oa]|fart[oa]|chega|em vez de|ao invés de|nunca|parem|pare|detesto|nem|sem|cheio|cheia)(?! me importo)${' '}${any(5)}?(?:fal(?:ar|o|ando|e)|convers(?:ar|ando|o)|tratar|discutir|comunicar|interagir|escrever|lidar|atendid[oa]|respond(?:a|er|ido)|ajudad[oa]|teclar|papo|papear) ?${any(3)}?${bot}`,
    `(?:não|nao) (?:quero|preciso|gosto|queria|aguento|suporto|aceito|queremos) ${any(4)}?${bot}(?= (?:por favor|que|quero|mais|preciso|obrigado|e|me|né) | $| ,)`,
    `(?:chega|nada|cansei|cansad[oa]|fart[oa]|não mais|sem mais|basta|sem|nem) (?:de |do |da |desse |deste |dessa )?(?:falar com |um |uma |esse |este )*${bot}(?= (?:por favor|né|obrigado|mais|agora|já) | $| ,)`,
    `(?:desliga|desligue|para|pare|desativa|desative|tira|sai) (?:o|esse|este|com o|com esse|desse) ${bot}`,
    `(?:não|nao|num|n) (?:tem|há|existe|está|tá|têm|ha) (?:aí |nenhuma? |um |uma |nem um )?(?:ninguém|pessoa|humano|gente|alguém|ser humano|alma viva)(?: (?:de verdade|real|human[oa]|viv[oa]|de carne e osso|mesmo|aí)){1,3}`,
    `(?<!tinha )(?:não|nao|num|n) (?:tem|há|existe|têm|haverá)(?: (?:aí|mesmo|então))* (?:ninguém|alguém|uma pessoa|nenhum humano)(?: (?:aí|mais|daí|vivo))* (?:que|para|pra|com quem) (?:me |possa |queira |saiba |consiga |eu |de facto |realmente )*(?:olhar|ver|olhe|veja|ajudar|ajude|falar|ler|leia|escutar|ouvir|resolver|resolva|explicar|atender|atenda|responder|responda)`,
    `(?:chega|basta|cansei|cansad[oa]|fart[oa]|parem|pare|só|sempre|nada|não quero|sem)(?: (?:de|com|das|dos|essas|esses|mais|as|os|mandar|me|ficar|mesmas|dessas|desses|receber|recebo))* (?:respostas? (?:automáticas?|prontas?|padrão|genéricas?|de robô|copiadas?|feitas?)|mensagens? automáticas?|links|copia e cola)(?: [^ ,]+){0,5}(?: ,)? (?:[^ ,]+ ){0,6}?(?:humano|alguém|pessoa|atendente)(?! (?:me disse|que me))`,
  ],
  around: [
    'é (?:muito )?urgente|o quanto antes|o mais rápido possível|olá|oi|bom dia|boa tarde|boa noite|por favor|pfv|pf|pfvr|favor|já|agora|urgente|rápido|logo|obrigad[oa]|quero|queria|preciso|me dá|me passa|ninguém|então|ok|aí|mano|cara|moço|moça|kkk+|hoje|imediatamente|só|porra|caramba|de novo|valeu|please|pls',
    '(?:chat ?)?bots?|robôs?|robots?|máquina|(?:você|vc|tu) não|não (?:você|vc|tu|um (?:bot|robô))|(?:não quero|sem|chega de|nada de|mais) (?:bots?|robôs?|máquinas?|links)',
  ],
  later: [
    // A condition about the matter, never about the one asked.
    `(?:se|quando|caso) (?!(?:você|vc|vcs|vocês|puder|puderem|possível|alguém|der|tu|quiser|não (?:puder|pode|consegue|sabe|souber|entende|me (?:ajuda|entende))) )${any(10)}(?:de novo|outra vez|novamente|amanhã|segunda|terça|quarta|quinta|sexta|sábado|domingo|próxim[oa]|ainda não|continuar|mais uma vez)`,
    `(?:se|quando|caso) (?!(?:você|vc|vocês|alguém) )${any(10)}(?:, )?(?:então )?(?:vou (?:querer|pedir|exigir|ligar|falar|chamar)|pedirei|exigirei|ligarei|falarei)`,
    '(?:na|da|pra) próxima(?: vez)?|(?:talvez|quem sabe) (?:[^ ,]+ ){0,4}?(?:depois|mais tarde)|(?:depois|mais tarde) talvez|ainda não|agora não|por enquanto|por agora|por ora',
    '(?:primeiro|antes) (?:vou tentar|tento|vou testar|tentar)|(?:vou tentar|tento|testar)(?: [^ ,]+)? (?:antes|primeiro)',
    'vou (?:querer|pedir|exigir)|(?:pedirei|exigirei)',
  ],
})
