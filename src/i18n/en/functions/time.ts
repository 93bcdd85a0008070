import type { timeHelp as french } from "../../fr/functions/time";

export const timeHelp: typeof french = {
  TAUX_HORAIRE: {
    description:
      "Hourly (or daily) rate of an employee by the funder’s method, rounded to the cent.",
    parameters: {
      cost: {
        name: "loaded_cost",
        description: "Loaded cost of the period in euros; of one month with “mensuel”.",
      },
      method: {
        name: "method",
        description:
          "“1720” (default), “1607”, “réel” (actual hours), “mensuel” (1/12 of 1,720 h) or “215” (a day).",
      },
      months: {
        name: "months_paid",
        description:
          "Months paid in the year, 12 by default: the cost is brought to twelve months.",
      },
      quota: {
        name: "quota",
        description: "Share of full time: 80%, 0.8 or 4/5; 100% by default.",
      },
      hours: { name: "hours", description: "Hours worked, for the method “réel”." },
    },
  },
  COUT_PERSONNEL: {
    description: "Cost of hours at an hourly rate: each product is rounded once, to the cent.",
    parameters: {
      hours: { name: "hours", description: "Hours, or a range of hours: 7.5 or 7h30." },
      rate: { name: "rate", description: "Hourly rate in euros." },
      unit: { name: "unit", description: "“hours” (default), “days” or “hh:mm” for Excel times." },
    },
  },
  COUT_REEL: {
    description:
      "Real staff cost by project: each payslip follows the hours of its month, to the cent.",
    parameters: {
      people: { name: "employees", description: "Payroll: range of employees." },
      months: { name: "months", description: "Payroll: range of months, beside it." },
      costs: {
        name: "costs",
        description:
          "Payroll: loaded cost, or gross pay, charges, taxes and other charges in four columns.",
      },
      timePeople: { name: "time_employees", description: "Time: range of employees." },
      timeDates: { name: "time_dates", description: "Time: range of dates, beside it." },
      timeProjects: {
        name: "time_projects",
        description: "Time: range of projects; GEN for support time.",
      },
      timeHours: { name: "time_hours", description: "Time: range of hours." },
      unit: { name: "unit", description: "“hours” (default), “days” or “hh:mm” for Excel times." },
      projects: {
        name: "project_order",
        description:
          "Range of projects in the order of their table: where remainders tie, the first gets the cent; by code without it.",
      },
    },
  },
  HEURES_DE: {
    description: "Adds up hours, in exact minutes, for a person, a project and a period.",
    parameters: {
      hours: { name: "hours", description: "Range of hours." },
      people: { name: "employees", description: "Range of employees, beside it." },
      person: { name: "employee", description: "Employee to count; empty: all." },
      projects: { name: "projects", description: "Range of projects, beside it." },
      project: { name: "project", description: "Project to count; empty: all." },
      dates: { name: "dates", description: "Range of dates, beside it." },
      from: { name: "from", description: "First day counted." },
      to: { name: "to", description: "Last day counted." },
      unit: { name: "unit", description: "“hours” (default), “days” or “hh:mm” for Excel times." },
    },
  },
  HEURES_PAR: {
    description:
      "Table of hours by person, project, month or year, or by several of them (“project ; month”).",
    parameters: {
      by: {
        name: "by",
        description: "“person”, “project”, “month”, “year”, or several separated by “;”.",
      },
      hours: { name: "hours", description: "Range of hours." },
      people: { name: "employees", description: "Range of employees, beside it." },
      projects: { name: "projects", description: "Range of projects, beside it." },
      dates: { name: "dates", description: "Range of dates, beside it." },
      unit: { name: "unit", description: "“hours” (default), “days” or “hh:mm” for Excel times." },
    },
  },
  DEPIVOTER: {
    description: "Turns a matrix of days or months into a list: label, date, hours, absence.",
    parameters: {
      matrix: {
        name: "matrix",
        description: "The whole range: days or months in the first row, labels on the left.",
      },
      period: {
        name: "period",
        description:
          "“mars 2025” when headers are days, 2025 when they are months; empty when they are dates.",
      },
      labels: { name: "label_columns", description: "Number of label columns, 1 by default." },
      unit: { name: "unit", description: "“hours” (default), “days” or “hh:mm” for Excel times." },
      dayLength: {
        name: "day_length",
        description: "Length of a day when days are counted; 7 h by default.",
      },
    },
  },
  JOURS_FERIES: {
    description: "Lists the public holidays of a year by territory.",
    parameters: {
      year: { name: "year", description: "Year, 1930 to 2099." },
      territory: {
        name: "territory",
        description:
          "Mainland (default), Alsace-Moselle, Guadeloupe, Martinique, French Guiana, Réunion, Mayotte…",
      },
    },
  },
  JOURS_TRAVAILLES: {
    description:
      "Counts the days from Monday to Friday between two dates, without public holidays and absences.",
    parameters: {
      from: { name: "from", description: "First day, included." },
      to: { name: "to", description: "Last day, included." },
      territory: {
        name: "territory",
        description:
          "Mainland (default), Alsace-Moselle, Guadeloupe, Martinique, French Guiana, Réunion, Mayotte…",
      },
      absences: { name: "absences", description: "Range of days not to count (leave, sickness)." },
    },
  },
};
