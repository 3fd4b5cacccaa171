import type { WordClasses } from '../pattern.ts'

/** Families of words that patterns name as `@made`, `@list` and so on. Written in the language of pattern.ts. */
export const wordClasses: WordClasses = {
  made: 'built|build|builds|building|made|make|making|creat*|design*|develop*|codevelop*|wrote|write|writing|written|set|setup|prepar*|draft*|produc*|draw|drew|drawn|construct*|establish*|start|started|starting|launch*|introduc*|opened|opening|put|initiat*|founded|devis*|implement*|formulat*',
  kept: 'kept|keep|keeping|maintain*|updat*|manag*|curat*|run|ran|running|circulat*|track*|compil*|collat*|recorded|recording|log|logged|logging|held',
  led: 'led|lead|leading|head|headed|heading|chair|chaired|chairing|coordinat*|direct|directed|directing|supervis*|organi*|spearhead*|champion|championed|steer*',
  changed:
    'chang*|redesign*|improv*|revis*|reorgani*|restructur*|rewrot*|rewritten|rewrite|simplif*|streamlin*|standardi*|optimi*|custom*|configur*|tailor*|adapt*|updat*|moderni*|reorder*|shorten*|cut|reduc*|remov*|replac*',
  measured:
    'measur*|count|counted|counting|counts|audit|audited|auditing|monitor*|track*|record|recorded|recording|collect*|plott*|assess*|evaluat*|compar*',
  analysed:
    'analy*|calculat*|comput*|comput*|examin*|compar*|tested|testing|assess*|evaluat*|estimat*|quantif*|correlat*|tabulat*|count|counted',
  list: 'list|lists|listing|register|registers|registry|registries|spreadsheet|spreadsheets|sheet|sheets|notebook|book|books|logbook|ledger|table|tables|database|databases|databank|dataset|cohort',
  patients:
    'patient|patients|inpatient|inpatients|outpatient|outpatients|child|children|newborn|newborns|neonates|infants|babies|mother|mothers|woman|women|men|people|persons|cases|clients|survivors|donor|donors|diabetics|admissions|pregnancies|births|defaulters|recipients|callers|operations|surgeries|procedures|fractures|injuries|deaths|stays|victims|residents|transplants|tumors|tumours|families|refugees|adolescents|workers',
  chart: 'chart|charts|note|notes|record|records|file|files|history|histories|summary|summaries',
  paper: 'paper|handwritten|handwriting|manual|notebook|whiteboard|book|books|archive',
  electronic: 'electronic|electronically|digital|digitally|computer|computers|computeri*|online|paperless',
  system: 'system|systems|software|programme|module|modules|platform|application|solution',
  staff:
    'nurse|nurses|doctor|doctors|resident|residents|intern|interns|staff|colleague|colleagues|physician|physicians|clinician|clinicians|consultants|trainees|technicians|clerks|midwives|workers|users|team|students|juniors|seniors|professors|locums|postgraduates|pharmacists|clerk|midwife|nurse|everyone|others',
  ehr: 'ehr|ehrs|emr|emrs|epr|eprs|openmrs|bahmni|cerner|=Epic|=EPIC|epiccare|meditech|athenahealth|allscripts|systmone|emis|powerchart|hims|nextgen|practo|his|vista|openemr|gnuhealth|millennium',
  phone: 'phone|phones|telephone|telephones|video|mobile|smartphone|smartphones|whatsapp|zoom|skype|viber|telegram|teams',
  chartwords:
    'chart|charts|graph|graphs|plot|plots|dashboard|dashboards|map|maps|infographic|infographics|visuali*|histogram*|heatmap*',
  told: 'taught|teach|teaching|train|trained|training|trains|instruct*|coach|coached|coaching|showed|show|showing|shown|help|helped|helping|support|supported|supporting|guided|guiding|answered|explain*|orient*|deliver*|ran|tutor*|mentor*',
  outbreak: 'outbreak|outbreaks|epidemic|epidemics|cluster|clusters',
  disease:
    'covid|cholera|measles|malaria|dengue|ebola|influenza|flu|polio|hepatitis|meningitis|tuberculosis|tb|zika|mpox|hiv|typhoid|rabies|yellow|lassa|notifiable|diphtheria|plague',
  stats: 'spss|stata|=SAS|=R|rstudio|jamovi|jasp|minitab|prism|epiinfo|medcalc|statistica|statsmodels',
}
