import { describe, expect, test } from "vitest";
import { htmlOf } from "../../../formats/body.ts";
import { readCopy } from "../../read-copy.ts";
import { renderCopy } from "../../story/render-copy.ts";

/** Published on a Wednesday. */
const read = (sentence: string, published: string | undefined = "2024-03-13") =>
  readCopy(`Le pont fermé\n\n${sentence}`, { published, language: "fr-FR" });
const days = (sentence: string) =>
  read(sentence).article.days.map(({ text, date }) => `${text} = ${date}`);

describe("French names days", () => {
  test.each([
    ["Le pont a fermé lundi.", "lundi = 2024-03-11"],
    ["Le pont a été fermé lundi soir.", "lundi = 2024-03-11"],
    ["Le pont rouvrira lundi.", "lundi = 2024-03-18"],
    ["Le pont doit être rouvert lundi.", "lundi = 2024-03-18"],
    ["Le pont va rouvrir vendredi matin.", "vendredi = 2024-03-15"],
    ["La maire s’est rendue mardi au pont.", "mardi = 2024-03-12"],
    ["La maire est arrivée mardi.", "mardi = 2024-03-12"],
    ["Le vote est prévu vendredi.", "vendredi = 2024-03-15"],
    ["Lundi, la maire a visité le pont.", "Lundi = 2024-03-11"],
    ["Dimanche à Port-Else, le pont sera illuminé.", "Dimanche = 2024-03-17"],
    ["« On verra », a-t-elle dit, lundi, à la presse.", "lundi = 2024-03-11"],
    ["Selon un avis publié mercredi, il est sûr.", "mercredi = 2024-03-13"],
    ["Le pont est fermé depuis samedi.", "samedi = 2024-03-09"],
    ["Le pont reste fermé jusqu’à samedi.", "samedi = 2024-03-16"],
    ["La maire reçoit les pêcheurs lundi prochain.", "lundi = 2024-03-18"],
    ["La maire a reçu les pêcheurs mercredi dernier.", "mercredi = 2024-03-06"],
    ["Le pont avait rouvert le lundi 4 mars.", "lundi 4 mars = 2024-03-04"],
    ["Le pont a ouvert le lundi 12 octobre 2015.", "lundi 12 octobre 2015 = 2015-10-12"],
    ["Le pont a ouvert lundi, 12 octobre 2015.", "lundi, 12 octobre 2015 = 2015-10-12"],
    ["Le pont rouvrira lundi en huit.", "lundi = 2024-03-25"],
    ["Une fête est prévue samedi 23, au port.", "samedi 23 = 2024-03-23"],
    ["Le pont a été inauguré le 1er mai 1974.", "1er mai 1974 = 1974-05-01"],
    ["Le pont a fermé le 30 décembre.", "30 décembre = 2023-12-30"],
    ["Le pont date d’octobre 1974.", "octobre 1974 = 1974-10"],
    ["En 1974, le pont a ouvert.", "1974 = 1974"],
    ["Le pont a fermé hier.", "hier = 2024-03-12"],
    ["Le pont ferme demain matin.", "demain = 2024-03-14"],
    ["Le pont sera fermé demain.", "demain = 2024-03-14"],
    ["Le pont a fermé avant-hier.", "avant-hier = 2024-03-11"],
    ["La maire l’a annoncé aujourd’hui.", "aujourd’hui = 2024-03-13"],
    ["Elle parlera aujourd’hui mercredi.", "aujourd’hui mercredi = 2024-03-13"],
  ])("%s", (sentence, day) => {
    expect(days(sentence)).toEqual([day]);
  });

  test.each([
    ["Le pont a été fermé samedi et dimanche.", ["samedi = 2024-03-09", "dimanche = 2024-03-10"]],
    ["Le pont fermera lundi et mardi prochains.", ["lundi = 2024-03-18", "mardi = 2024-03-19"]],
    ["Il ouvrit mardi (5 mars 2024).", ["mardi = 2024-03-05", "5 mars 2024 = 2024-03-05"]],
    [
      "Le pont a fermé le 30 mai et le 2 juin 2022.",
      ["30 mai = 2022-05-30", "2 juin 2022 = 2022-06-02"],
    ],
    ["Le pont fermera du 27 au 29 mars.", ["27 = 2024-03-27", "29 mars = 2024-03-29"]],
    [
      "Le pont a fermé les 3, 4 et 5 mai 2022.",
      ["3 = 2022-05-03", "4 = 2022-05-04", "5 mai 2022 = 2022-05-05"],
    ],
    ["Le pont a ouvert le 4/3/2022.", ["4/3/2022 = 2022-03-04"]],
    ["Elle fut maire de 1974 à 1981.", ["1974 = 1974", "1981 = 1981"]],
  ])("%s", (sentence, named) => {
    expect(days(sentence)).toEqual(named);
  });
});

describe("French names no day, or none that is sure", () => {
  test.each([
    "Le pont est fermé le lundi.",
    "Le pont ferme tous les lundis, et chaque mardi.",
    "Le pont est ouvert du lundi au vendredi.",
    "Un lundi, le pont a cédé.",
    "Le pont a fermé le lundi suivant.",
    "Le pont a rouvert la veille, et refermé le lendemain.",
    "Le pont est aujourd’hui en acier.",
    "Les ponts d’hier sont ceux d’aujourd’hui.",
    "Elle rêve du monde de demain.",
    "Le pont a été décoré pour le Mardi gras.",
    "Le roi Vendredi a vu le pont.",
    "Le premier dimanche du mois, il a fermé.",
    "Quelque 2024 personnes sont venues.",
    "Le pont a coûté 1974 francs.",
  ])("%s", (sentence) => {
    expect(days(sentence)).toEqual([]);
  });

  test.each([
    ["La maire reçoit les pêcheurs lundi.", "lundi"],
    ["Elle prépare la réunion de lundi.", "lundi"],
    ["Le pont devait rouvrir lundi.", "lundi"],
    ["Elle a dit vouloir partir lundi.", "lundi"],
  ])("%s The parser says so", (sentence, words) => {
    const { article, messages } = read(sentence);
    expect(article.days).toEqual([]);
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ["day", `Nothing says which day “${words}” is`],
    ]);
  });

  test.each(["Le pont a fermé le mardi 4 mars.", "Le pont a fermé le mardi, 4 mars 2024."])(
    "%s The parser says that its weekday and date do not agree",
    (sentence) => {
      const { article, messages } = read(sentence);
      expect(article.days).toEqual([]);
      expect(messages.map(({ reason }) => reason)).toEqual([
        "This weekday and this date do not agree",
      ]);
    },
  );
});

test("a French story has its days on its page, in quotations and without those of its dateline", () => {
  const reading = readCopy(
    `Le pont de Port-Else a rouvert

PORT-ELSE (Norlande), 13 mars 2024 (ANM) – Le pont, fermé depuis lundi, a rouvert mercredi matin.

« Nous l’avons réparé hier soir », a déclaré Marta Quill, qui le fermera le mardi 19 mars.

Il est fermé le dimanche.`,
    { published: "2024-03-13T18:00:00+01:00", timeZone: "Europe/Paris", language: "fr" },
  );
  expect([
    ...htmlOf(renderCopy(reading)).matchAll(/<time datetime="([^"]+)">([^<]+)<\/time>/g),
  ]).toMatchObject([
    { 1: "2024-03-11", 2: "lundi" },
    { 1: "2024-03-13", 2: "mercredi" },
    { 1: "2024-03-12", 2: "hier" },
    { 1: "2024-03-19", 2: "mardi 19 mars" },
  ]);
  expect(reading.messages).toEqual([]);
});
