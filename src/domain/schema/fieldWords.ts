/**
 * What users write above their columns: canonical field → French and English words (domain.md § 9.4).
 * Words are compared after normalisation (`intake/find/headerWords.ts`), so case, accents and « n° » do not matter.
 */
export const fieldWords: Readonly<Record<string, string>> = {
  "project.code":
    "code projet · n° projet · réf projet · projet · code action · code opération · code " +
    "affaire · section · section analytique · code analytique · analytique · code ana · ana · " +
    "axe · axe 1 · destination · centre de coût · centre · imputation · project code · cost " +
    "centre",
  "project.name":
    "intitulé du projet · nom du projet · libellé projet · action · opération · intitulé de " +
    "l'action · dispositif · programme · activité · service · secteur · pôle · établissement " +
    "· project name",
  "project.start":
    "date de début · début · démarrage · du · date début action · début de réalisation · " +
    "start date",
  "project.end":
    "date de fin · fin · échéance projet · au · date fin action · fin de réalisation · " +
    "clôture · end date",
  "project.manager":
    "responsable · chef de projet · référent · coordinateur · porteur · pilote · manager",
  "project.budget":
    "budget total · coût total · coût prévisionnel · budget prévisionnel · enveloppe · total " +
    "budget",
  "funder.name":
    "financeur · bailleur · partenaire financier · partenaire · organisme financeur · " +
    "organisme · administration · collectivité · attribuant · nom attribuant · nom de " +
    "l'attribuant · autorité administrative · cofinanceur · sponsor · mécène · donor · funder",
  "funder.siret":
    "siret financeur · id attribuant · identification de l'attribuant (siret) · siret " +
    "autorité administrative",
  "funder.type":
    "type de financeur · nature du financeur · catégorie de financeur · public/privé · " +
    "origine · source de financement · funder type",
  "agreement.id":
    "n° convention · numéro de convention · réf convention · référence décision · référence " +
    "de la décision · référence délibération · n° dossier · n° de dossier · n° MDFSE · n° " +
    "Osiris · n° Chorus · EJ · n° engagement · arrêté n° · contract no",
  "agreement.date":
    "date convention · date de convention · date de la convention · date de signature · date " +
    "de notification · date d'attribution · date de décision · date délibération · notifié le",
  "agreement.purpose":
    "objet · objet de la convention · objet de la subvention · objet du dossier · objet de " +
    "l'aide · intitulé convention · libellé",
  "agreement.scheme":
    "dispositif d'aide · appel à projets · AAP · programme budgétaire · BOP · ligne " +
    "budgétaire · thématique · volet",
  "agreement.requested":
    "montant demandé · montant sollicité · demande · sollicité · subvention demandée · " +
    "requested amount",
  "agreement.granted":
    "montant accordé · montant attribué · montant octroyé · montant notifié · montant voté · " +
    "montant décidé ligne · montant total de la subvention · accordé · attribué · notifié · " +
    "conventionné · subvention accordée · granted amount",
  "agreement.received":
    "montant versé · montant perçu · reçu · encaissé · perçu · versé · payé · acomptes reçus " +
    "· encaissements · received amount",
  "agreement.balance":
    "solde · reste à percevoir · reste à recevoir · à recevoir · solde à verser · à encaisser " +
    "· balance due",
  "agreement.year":
    "exercice · année · millésime · année budgétaire · année de la demande · N · N-1 · " +
    "exercice budgétaire · fiscal year",
  "agreement.status":
    "état · statut · avancement · étape · décision · avis · suivi · phase · status",
  "agreement.report_due":
    "date limite CRF · échéance bilan · date de rendu · rendu bilan · à justifier avant le · " +
    "date limite de justification · report due",
  "agreement.payment_date":
    "date de versement · date versement · date(s) ou période(s) de versement · période de " +
    "versement · date d'encaissement · date de paiement prévue · échéancier",
  "agreement.payment_terms":
    "conditions de versement · modalités de versement · nature de la subvention · nature de " +
    "l'aide · acompte · avance · tranche",
  "agreement.rate":
    "taux · taux d'intervention · taux de cofinancement · taux d'aide · pourcentage " +
    "subvention · % du mt de la subvention attribuée au bénéficiaire · % financement · part " +
    "du financeur · funding rate",
  "beneficiary.name":
    "nom du bénéficiaire · nom bénéficiaire · nom attributaire · association · structure · " +
    "raison sociale · nom de l'organisme · porteur de projet · bénéficiaire · organisme " +
    "bénéficiaire",
  "beneficiary.siret":
    "n° siret · siret · numéro siret · id bénéficiaire · identification du bénéficiaire " +
    "(siret) · n° siret attributaire · siren",
  "beneficiary.rna": "rna · n° rna · waldec · récépissé préfecture · n° association",
  "budget.line":
    "ligne · ligne budgétaire · poste · poste de dépenses · rubrique · chapitre · nature · " +
    "libellé poste · catégorie · budget line",
  "budget.planned":
    "budget · budgété · prévu · prévision · prévisionnel · BP · budget prévisionnel · budget " +
    "initial · BP modifié · budget révisé · programmé · planned · forecast",
  "budget.committed":
    "engagé · engagements · commandé · bon de commande · restes à réaliser · committed",
  "budget.actual":
    "réalisé · réalisation · réel · consommé · exécuté · dépensé · liquidé · mandaté · cumul " +
    "réalisé · à date · actual · spent",
  "budget.gap":
    "écart · différence · reste · disponible · reste à dépenser · reste à consommer · solde " +
    "disponible · variance",
  "budget.pct":
    "% · taux d'exécution · taux de réalisation · % réalisé · avancement % · pourcentage",
  "budget.side": "charges/produits · dépenses/recettes · D/R · sens · type · emplois/ressources",
  "expense.date":
    "date · date facture · date de la pièce · date pièce · date d'émission · date écriture · " +
    "date comptable · date opération · jour · invoice date",
  "expense.paid":
    "date de paiement · date de règlement · réglé le · payé le · date d'acquittement · date " +
    "de débit · date valeur · acquitté le · paid on",
  "expense.means":
    "mode de paiement · mode de règlement · moyen de paiement · règlement · " +
    "virement/chèque/CB · n° chèque · payment method",
  "expense.supplier":
    "fournisseur · tiers · prestataire · bénéficiaire du paiement · nom fournisseur · raison " +
    "sociale fournisseur · émetteur · compte auxiliaire · CompAuxLib · vendor",
  "expense.invoice":
    "n° facture · facture · numéro de pièce · n° pièce · pièce · réf pièce · référence · " +
    "PieceRef · n° justificatif · n° d'ordre · folio · justificatif n° · document · invoice " +
    "no",
  "expense.label":
    "libellé · libellé écriture · EcritureLib · désignation · description · intitulé · objet " +
    "de la dépense · nature de la dépense · motif · commentaire · label",
  "expense.account":
    "compte · n° compte · n° de compte · compte général · cpt général · CompteNum · compte " +
    "comptable · imputation comptable · code comptable · PCG · account",
  "expense.account_label":
    "intitulé compte · libellé compte · CompteLib · nom du compte · account name",
  "expense.amount_ttc":
    "TTC · montant TTC · total TTC · montant · montant payé · net à payer · coût · coût total " +
    "· gross amount",
  "expense.amount_ht": "HT · montant HT · total HT · hors taxes · base HT · net amount",
  "expense.vat":
    "TVA · montant TVA · taux TVA · code TVA · TVA récupérable · TVA non récupérable · VAT",
  "expense.debit": "débit · mouvement débit · débit euro · montant débit · D",
  "expense.credit": "crédit · mouvement crédit · crédit euro · montant crédit · C",
  "expense.evidence": "justificatif · pièce jointe · lien · scan · GED · chemin · preuve",
  "expense.eligible":
    "éligible · montant éligible · dépense éligible · retenu · montant retenu · assiette · " +
    "base éligible · eligible amount",
  "expense.period": "période · mois · trimestre · exercice · année · période couverte · du … au …",
  "alloc.agreement":
    "financeur · affectation · affecté à · financé par · imputé sur · fléchage · source · " +
    "funding source",
  "alloc.pct":
    "% · % affecté · quote-part · part · taux d'affectation · clé · clé de répartition · " +
    "prorata · coefficient · ventilation · share",
  "alloc.amount":
    "montant affecté · montant imputé · part imputée · montant ventilé · valorisation · " +
    "allocated amount",
  "employee.id":
    "matricule · n° salarié · n° ss · id salarié · code salarié · numéro agent · employee no",
  "employee.name":
    "nom · salarié · nom prénom · nom et prénom · nom du salarié · collaborateur · agent · " +
    "intervenant · employé · personnel · nom de famille · prénom · employee",
  "employee.job":
    "fonction · poste · emploi · métier · qualification · intitulé du poste · catégorie · " +
    "coefficient · job title",
  "employee.contract":
    "contrat · type de contrat · nature du contrat · CDI/CDD · PEC · CUI-CAE · alternance · " +
    "apprenti · stagiaire · CEE · vacataire · mise à disposition",
  "employee.entry":
    "date d'entrée · date d'embauche · entrée · arrivée · date début contrat · hire date",
  "employee.exit": "date de sortie · fin de contrat · départ · sortie · leaving date",
  "employee.quota":
    "quotité · temps de travail · durée du travail · ETP · ETPT · % temps · taux d'activité · " +
    "temps partiel · heures hebdo · horaire mensuel · 151,67 · FTE",
  "payroll.gross":
    "brut · salaire brut · total brut · brut soumis · rémunération brute · brut mensuel · " +
    "gross pay",
  "payroll.base": "salaire de base · base · indice · point · taux horaire brut",
  "payroll.bonus":
    "primes · prime · 13e mois · gratification · indemnités · heures sup · ancienneté",
  "payroll.employee_charges":
    "part salariale · cotisations salariales · charges salariales · retenues · cot. sal.",
  "payroll.employer_charges":
    "charges patronales · cotisations patronales · part patronale · part employeur · cot. " +
    "pat. · charges sociales · charges employeur · employer contributions",
  "payroll.reduction":
    "réduction générale · réduction fillon · allègement · exonération · RGDU · réduction",
  "payroll.tax":
    "taxe sur les salaires · TS · taxes sur salaires · formation continue · CFP · effort " +
    "construction · versement mobilité · taxe apprentissage",
  "payroll.cost":
    "coût chargé · coût employeur · coût total · coût global · coût salarial · masse " +
    "salariale · total employeur · salaire chargé · brut chargé · loaded cost",
  "payroll.net": "net · net à payer · net imposable · net social · salaire net · net versé",
  "payroll.aid":
    "aide ASP · aide à l'emploi · remboursement · IJSS · indemnités journalières · " +
    "subrogation · aide poste · PEC",
  "payroll.month": "mois · période · période de paie · mois de paie · bulletin · paie de",
  "time.date": "date · jour · j · date travaillée · semaine · lundi … dimanche · L/M/M/J/V",
  "time.hours":
    "heures · nb heures · nombre d'heures · h · durée · temps · temps passé · heures " +
    "travaillées · heures réalisées · volume horaire · hours",
  "time.days":
    "jours · nb jours · nombre de jours · journées · ½ journée · demi-journées · j · days",
  "time.activity":
    "activité · tâche · action · lot · WP · work package · axe · mission · détail · nature du " +
    "temps · task",
  "time.absence":
    "absence · motif · CP · RTT · maladie · AM · férié · JF · récup · formation · congés · " +
    "type d'absence · leave",
  "time.total": "total · total heures · total mois · total jour · cumul · total semaine",
  "time.signature":
    "signature · signé · visa · date de signature · validé par · validation · approuvé · " +
    "signature du salarié · signature du responsable",
  "indicator.label": "indicateur · libellé indicateur · critère · résultat attendu · KPI",
  "indicator.target": "cible · objectif · attendu · prévu · valeur cible · target",
  "indicator.actual": "réalisé · résultat · valeur · obtenu · réel · valeur constatée",
  "indicator.unit": "unité · mesure · mode de calcul · base · unit",
  "asset.label": "immobilisation · bien · matériel · désignation du bien · équipement",
  "asset.depreciation":
    "dotation · amortissement · annuité · dotation aux amortissements · cumul amortissements " +
    "· valeur nette · VNC",
  "asset.start": "date d'acquisition · date de mise en service · mise en service · date achat",
  "asset.duration":
    "durée · durée d'amortissement · taux d'amortissement · nombre d'années · mode (linéaire)",
  "inkind.nature":
    "contribution · bénévolat · mise à disposition · don en nature · prestation en nature · " +
    "valorisation · CVN",
  "mileage.km":
    "km · kilomètres · distance · trajet · nb km · indemnités kilométriques · barème · " +
    "puissance fiscale",
  "person.beneficiary":
    "bénéficiaire · participant · public · usager · adhérent · stagiaire · personne " +
    "accompagnée · participant FSE",
  "totals.row":
    "total · sous-total · s/total · total général · cumul · report · à reporter · total " +
    "charges · total produits · total dépenses · total recettes · récapitulatif · solde",
  "amount.unit":
    "k€ · K€ · milliers d'euros · en milliers · M€ · € · euros · centimes · HT/TTC · en " +
    "heures · en jours",
  "meta.sheet":
    "onglet · feuille · janvier … décembre · T1 · T2 · S1 · trimestre · année · nom du " +
    "salarié · nom du projet · synthèse · récap · base · données · paramètres · consignes",
};
/** Words met in public exports and in English workbooks, beside those of the dossier. */
export const moreFieldWords: Readonly<Record<string, string>> = {
  // Lists of EU operations have the same columns in every language (regulation 1303/2013, annex XII).
  "project.name":
    "operation name · operation · project title · intitulé de l'opération · nom de l'opération · " +
    "bezeichnung des vorhabens · nombre de la operación",
  "project.start":
    "operation start date · début de l'opération · date de début de l'opération · datum des beginns",
  "project.end":
    "operation end date · fin de l'opération · date de fin de l'opération · datum des endes",
  "project.budget":
    "total eligible expenditure · eligible expenditure · total eligible costs · estimated eligible " +
    "costs · dépenses éligibles · total dépenses éligibles · coût total éligible · financement " +
    "total · total cost · gesamtbetrag der förderfähigen ausgaben · gasto total subvencionable",
  "agreement.rate": "union co-financing rate · unions-kofinanzierungssatz · tasa de cofinanciación",
  "funder.name": "fonds · fund",
  "agreement.requested": "requested contribution · requested EU contribution",
  "agreement.granted":
    "montant subvention · subvention · EU contribution · funding allocated · public funding · " +
    "grant amount · amount awarded · montant UE · montant UE programmé · financement public · " +
    "financement FEDER · financement FSE",
  "beneficiary.name":
    "beneficiary name · beneficiary · name des begünstigten · nombre del beneficiario · beneficiario",
  "budget.line": "item · cost item · cost category · task · line item · account description",
  "budget.planned": "revised budget · original budget · dépenses prévues · charges prévues",
  "budget.actual": "YTD expended · expended · expenditure to date",
  "expense.amount_ttc": "amount · cost · price · prix · dépenses · charges",
  "expense.label": "détail",
  "expense.supplier": "supplier · payee · paid to",
  "expense.invoice": "invoice · invoice number",
  "time.activity": "work done · activity · tasks",
  "time.hours": "heures passées · hours worked · time spent",
  "employee.name": "person · name · nom du salarié",
};
