// What the console itself says. Facts come from the server.

export const WORDS = {
  en: {
    page: "SRM · whose job is it?",
    skip: "Skip to the content",
    ask: "Ask",
    browse: "Browse",
    title: "Whose job is it?",
    lead: "Ask who is responsible for what in cloud security. Every answer names the owner and shows its source.",
    label: "Your question",
    placeholder: "Who patches RDS?",
    send: "Ask",
    fresh: "New conversation",
    examples: "Try one of these",
    following: (n) => (n === 1 ? "Continues from 1 question" : `Continues from ${n} questions`),
    earlier: "Earlier in this conversation",
    foot: "Answers come from checked notes and tables, never from a language model.",
    owner: "Responsible",
    yes: "Yes",
    no: "No",
    choose: "Which one?",
    refused: "No answer",
    reasons: {
      "out-of-scope": "Outside what I know",
      "unknown-service": "Unknown service",
      "no-evidence": "Nothing on record",
      "not-a-question": "Not a question",
    },
    what: "What",
    basis: {
      service: "stated for the service",
      variant: "stated for this variant",
      universal: "holds for every service",
      profile: "by service model",
    },
    nothing: "Nothing",
    depends: "Depends",
    showAll: (n) => `Show all ${n} rows`,
    sources: "Sources",
    official: "Official page",
    checked: (date) => `checked ${date}`,
    line: (n) => `line ${n}`,
    related: "Related questions",
    instead: "Ask instead",
    copyMarkdown: "Copy as Markdown",
    copyLink: "Copy link",
    copied: "Copied",
    took: (ms) => `${ms} ms`,
    failed: "The server could not be reached.",
    again: "Try again",
    filter: "Filter services and areas",
    services: "Services",
    areas: "Areas",
    all: "All services and areas",
    none: "Nothing matches.",
    csv: "Download CSV",
    csvAll: "Download the whole matrix (CSV)",
    askDuties: (name) => `What am I responsible for on ${name}?`,
    askArea: (name) => `Who is responsible for ${name}?`,
    source: "source",
  },
  ko: {
    page: "SRM · 누구 책임인가요?",
    skip: "본문으로 건너뛰기",
    ask: "질문",
    browse: "둘러보기",
    title: "누구 책임인가요?",
    lead: "클라우드 보안에서 무엇이 누구의 책임인지 물어보세요. 모든 답은 담당을 먼저 밝히고 근거를 보여 줍니다.",
    label: "질문",
    placeholder: "RDS 패치는 누가 하나요?",
    send: "묻기",
    fresh: "새 대화",
    examples: "이렇게 물어보세요",
    following: (n) => `앞선 질문 ${n}개에 이어집니다`,
    earlier: "이 대화의 이전 질문",
    foot: "답은 검토된 노트와 표에서 나오며, 언어 모델을 쓰지 않습니다.",
    owner: "담당",
    yes: "네",
    no: "아니요",
    choose: "어느 쪽인가요?",
    refused: "답할 수 없음",
    reasons: {
      "out-of-scope": "다루지 않는 주제",
      "unknown-service": "모르는 서비스",
      "no-evidence": "근거 없음",
      "not-a-question": "질문이 아님",
    },
    what: "항목",
    basis: {
      service: "서비스별 기준",
      variant: "이 구성의 기준",
      universal: "모든 서비스 공통",
      profile: "서비스 유형 기준",
    },
    nothing: "없음",
    depends: "조건",
    showAll: (n) => `${n}개 모두 보기`,
    sources: "출처",
    official: "공식 문서",
    checked: (date) => `${date} 확인`,
    line: (n) => `${n}번째 줄`,
    related: "관련 질문",
    instead: "대신 이렇게 물어보세요",
    copyMarkdown: "Markdown으로 복사",
    copyLink: "링크 복사",
    copied: "복사했습니다",
    took: (ms) => `${ms}ms`,
    failed: "서버에 연결할 수 없습니다.",
    again: "다시 시도",
    filter: "서비스와 영역 찾기",
    services: "서비스",
    areas: "영역",
    all: "모든 서비스와 영역",
    none: "찾는 항목이 없습니다.",
    csv: "CSV 내려받기",
    csvAll: "전체 책임 표 내려받기(CSV)",
    askDuties: (name) => `${name}에서 고객이 해야 할 일은 무엇인가요?`,
    askArea: (name) => `${name} 책임은 누구에게 있나요?`,
    source: "출처",
  },
};

export const EXAMPLES = {
  en: [
    "Who patches the operating system of RDS?",
    "Is S3 encrypted by default?",
    "What am I responsible for on Lambda?",
    "EC2 vs RDS",
  ],
  ko: [
    "RDS 운영체제 패치는 누가 하나요?",
    "S3는 기본으로 암호화되나요?",
    "람다에서 고객이 해야 할 일은 무엇인가요?",
    "보안 그룹 설정은 누구 책임인가요?",
  ],
};

const KEY = "srm-language";

export function preferred() {
  let kept = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // Storage may be forbidden; the browser's language then decides each time.
  }
  return kept in WORDS ? kept : navigator.language.toLowerCase().startsWith("ko") ? "ko" : "en";
}

export function remember(language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // As above.
  }
}
