/** What a reader sends: the text is Markdown as typed, the name is plain text. */
export interface NewComment {
  /** Slug of the article. */
  article: string;
  /** Id of the comment replied to, of the same article. */
  parent: number | null;
  name: string;
  text: string;
}

/** A comment as stored. Ids rise in the order of arrival, so a parent's id is below its replies'. */
export interface Comment extends NewComment {
  id: number;
  created: Date;
}

/** Where comments are kept. A method rejects when the store cannot be reached or is locked. */
export interface CommentStore {
  /** Once the promise resolves, the comment survives a crash of the process. */
  add(comment: NewComment): Promise<Comment>;
  find(article: string, id: number): Promise<Comment | undefined>;
  /** All comments of an article, oldest first. */
  thread(article: string): Promise<Comment[]>;
}
